package jp.tsunagari.portal.security.passkey;

import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.authentication.HttpSessionPublicKeyCredentialRequestOptionsRepository;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.registration.HttpSessionPublicKeyCredentialCreationOptionsRepository;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Making a passkey and signing in with one. Each begins with a question, which is kept in the session and is good once,
 * and ends with what the browser's authenticator has signed. Questions and answers are JSON as WebAuthn defines it.
 */
@Component
public class PasskeyCeremonies {

    private static final Logger log = LoggerFactory.getLogger(PasskeyCeremonies.class);

    /** A visitor who asks and never answers costs a session for so long. */
    private static final Duration TIME_TO_ANSWER = Duration.ofMinutes(5);

    /** Answers have some 500 letters, with an attestation a few thousand. */
    private static final int MAX_ANSWER = 20_000;

    private final RelyingParties parties;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private final HttpSessionPublicKeyCredentialCreationOptionsRepository toMake =
            new HttpSessionPublicKeyCredentialCreationOptionsRepository();
    private final HttpSessionPublicKeyCredentialRequestOptionsRepository toSignIn =
            new HttpSessionPublicKeyCredentialRequestOptionsRepository();

    PasskeyCeremonies(RelyingParties parties) {
        this.parties = parties;
    }

    /** Whether a browser can use passkeys at the address that this request came to. */
    public boolean arePossible(HttpServletRequest request) {
        return parties.at(request).isPresent();
    }

    /**
     * What to ask the browser so that it makes a passkey; empty where there can be none.
     *
     * @param person whose name is the login of an account
     */
    public Optional<String> beginMaking(
            Authentication person, HttpServletRequest request, HttpServletResponse response) {
        return parties.at(request).map(party -> {
            var options = party.createPublicKeyCredentialCreationOptions(
                    new ImmutablePublicKeyCredentialCreationOptionsRequest(person));
            toMake.save(request, response, options);
            return json.writeValueAsString(options);
        });
    }

    /**
     * Keeps a passkey.
     *
     * @param answer as the browser gave it, which may be anything
     * @param label what its owner calls it; not empty
     * @return whether the answer is one to the question of this session
     */
    public boolean make(String answer, String label, HttpServletRequest request, HttpServletResponse response) {
        var options = toMake.load(request);
        toMake.save(request, response, null);
        var party = parties.at(request);
        if (options == null || party.isEmpty() || answer.length() > MAX_ANSWER) {
            return false;
        }
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> made =
                    json.readValue(answer, new TypeReference<>() {});
            if (isIncomplete(made) || made.getResponse().getAttestationObject() == null) {
                return false;
            }
            party.get()
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            options, new RelyingPartyPublicKey(made, label)));
            return true;
        } catch (JacksonException | WebAuthnException | IllegalArgumentException e) {
            log.debug("no passkey", e);
            return false;
        }
    }

    /**
     * What to ask the browser so that it signs in; empty where no passkeys can be used.
     *
     * @param person who has shown the password already, or null: then the browser offers those it has for the portal
     */
    public Optional<String> beginSigningIn(
            @Nullable Authentication person, HttpServletRequest request, HttpServletResponse response) {
        return parties.at(request).map(party -> {
            var options =
                    party.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(person));
            HttpSession session = request.getSession();
            if (session.isNew()) {
                session.setMaxInactiveInterval((int) TIME_TO_ANSWER.toSeconds());
            }
            toSignIn.save(request, response, options);
            return json.writeValueAsString(options);
        });
    }

    /**
     * The login of the account whose passkey has answered the question of this session.
     *
     * @param answer as the browser gave it, which may be anything
     */
    public Optional<String> signIn(String answer, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) == null) {
            return Optional.empty();
        }
        var options = toSignIn.load(request);
        toSignIn.save(request, response, null);
        var party = parties.at(request);
        if (options == null || party.isEmpty() || answer.length() > MAX_ANSWER) {
            return Optional.empty();
        }
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> shown =
                    json.readValue(answer, new TypeReference<>() {});
            if (isIncomplete(shown)
                    || shown.getResponse().getAuthenticatorData() == null
                    || shown.getResponse().getSignature() == null) {
                return Optional.empty();
            }
            return Optional.of(party.get()
                    .authenticate(new RelyingPartyAuthenticationRequest(options, shown))
                    .getName());
        } catch (JacksonException | WebAuthnException | IllegalArgumentException e) {
            log.debug("not signed in by a passkey", e);
            return Optional.empty();
        }
    }

    /** The classes of the answers promise that nothing is null; a stranger's JSON promises nothing. */
    @SuppressWarnings("ConstantValue")
    private static boolean isIncomplete(@Nullable PublicKeyCredential<? extends AuthenticatorResponse> answer) {
        return answer == null
                || answer.getRawId() == null
                || answer.getResponse() == null
                || answer.getResponse().getClientDataJSON() == null;
    }
}
