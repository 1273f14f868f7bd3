package jp.tsunagari.portal.security.passkey;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tsunagari.portal.message.Messages;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The portal as the party that a passkey is made for: by the address at which it is reached. That is the configured one, or
 * none that a stranger could have made up; the filter of hosts sees to it before.
 */
@Component
class RelyingParties {

    /** WebAuthn knows names only. */
    private static final Pattern ADDRESS_IN_NUMBERS = Pattern.compile("[0-9.]+|\\[.*]");

    private final JdbcPublicKeyCredentialUserEntityRepository owners;
    private final JdbcUserCredentialRepository credentials;
    private final String name;

    RelyingParties(JdbcOperations database, Messages messages) {
        this.owners = new JdbcPublicKeyCredentialUserEntityRepository(database);
        this.credentials = new JdbcUserCredentialRepository(database);
        this.name = messages.stored().get("account.factor.issuer");
    }

    /** Empty where browsers offer no passkeys: without TLS, but on the machine itself, and at an address in numbers. */
    Optional<WebAuthnRelyingPartyOperations> at(HttpServletRequest request) {
        String host = request.getServerName();
        boolean isSecure = request.isSecure() || host.equals("localhost");
        if (!isSecure || ADDRESS_IN_NUMBERS.matcher(host).matches()) {
            return Optional.empty();
        }
        var operations = new Webauthn4JRelyingPartyOperations(
                owners,
                credentials,
                PublicKeyCredentialRpEntity.builder().id(host).name(name).build(),
                Set.of(origin(request)));
        // A finger, a face or a PIN: only so is a passkey both something one has and something one is or knows.
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return Optional.of(operations);
    }

    private static String origin(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromRequest(request)
                .replacePath(null)
                .replaceQuery(null)
                .toUriString();
    }
}
