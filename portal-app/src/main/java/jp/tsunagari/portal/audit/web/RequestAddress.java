package jp.tsunagari.portal.audit.web;

import java.util.Optional;
import jp.tsunagari.portal.audit.AuditOrigin;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Takes the address from the request that is being answered; behind a proxy, the one that the proxy has named. */
@Component
class RequestAddress implements AuditOrigin {

    @Override
    public Optional<String> address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.ofNullable(attributes.getRequest().getRemoteAddr()).filter(address -> !address.isBlank())
                : Optional.empty();
    }
}
