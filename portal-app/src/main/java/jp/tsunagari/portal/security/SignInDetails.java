package jp.tsunagari.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import jp.tsunagari.portal.account.SecretToken;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** From where a user signs in: the address, and the browser if it is one that some account knows. */
final class SignInDetails extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1L;

    /** Never kept with the session. */
    private final transient @Nullable SecretToken device;

    SignInDetails(HttpServletRequest request) {
        super(request);
        this.device = DeviceCookie.of(request).orElse(null);
    }

    Optional<SecretToken> device() {
        return Optional.ofNullable(device);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
