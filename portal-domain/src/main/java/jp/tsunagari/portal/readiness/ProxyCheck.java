package jp.tsunagari.portal.readiness;

import java.util.List;
import jp.tsunagari.portal.message.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who ends TLS, and whether what that proxy says of visitors is believed: of it, and of no one else. */
@Component
@Order(40)
class ProxyCheck implements ReadinessCheck {

    private final List<String> proxies;
    private final boolean ownTls;
    private final Finding.Words words;

    ProxyCheck(
            @Value("${portal.trusted-proxies:}") List<String> proxies,
            @Value("${server.ssl.enabled:false}") boolean enabled,
            @Value("${server.ssl.bundle:}") String bundle,
            @Value("${server.ssl.key-store:}") String keys,
            Messages messages) {
        this.proxies = proxies.stream().filter(proxy -> !proxy.isBlank()).toList();
        this.ownTls = enabled || !bundle.isEmpty() || !keys.isEmpty();
        this.words = new Finding.Words(messages, "proxy");
    }

    @Override
    public Finding look() {
        // Half of all addresses, or all of them: whoever asks is believed.
        List<String> wide = proxies.stream()
                .filter(proxy -> proxy.strip().matches(".*/[0-7]"))
                .toList();
        if (!wide.isEmpty()) {
            return words.missing(null, "wide", String.join(", ", wide));
        }
        if (!proxies.isEmpty()) {
            return words.ready("ready", String.join(", ", proxies));
        }
        return ownTls ? words.ready("own") : words.missing(null, "none");
    }
}
