package jp.tsunagari.portal.audit.web;

import java.util.Optional;
import jp.tsunagari.portal.audit.AuditLog.AuditOrigin;
import jp.tsunagari.portal.security.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Takes the address from the request that is being answered; behind a proxy, the one that the proxy has named. The person
 * is the one who is signed in there.
 */
@Component
class RequestOrigin implements AuditOrigin {

    @Override
    public Optional<String> address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.ofNullable(attributes.getRequest().getRemoteAddr()).filter(address -> !address.isBlank())
                : Optional.empty();
    }

    @Override
    public Optional<Person> person() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof SignedIn person
                ? Optional.of(new Person(person.accountId(), person.displayName()))
                : Optional.empty();
    }
}
