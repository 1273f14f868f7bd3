package jp.tsunagari.portal.readiness;

import java.net.URI;
import java.util.Locale;
import jp.tsunagari.portal.message.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The address at which people reach the portal: set, encrypted, and not this machine's own name. */
@Component
@Order(30)
class AddressCheck implements ReadinessCheck {

    private final String address;
    private final Finding.Words words;

    AddressCheck(@Value("${portal.public-url:}") String address, Messages messages) {
        this.address = address.strip();
        this.words = new Finding.Words(messages, "address");
    }

    @Override
    public Finding look() {
        if (address.isEmpty()) {
            return words.missing(null, "none");
        }
        if (!address.toLowerCase(Locale.ROOT).startsWith("https://")) {
            return words.missing(null, "open", address);
        }
        String host = String.valueOf(URI.create(address).getHost());
        return host.matches("(?i)localhost|.*\\.(localhost|local|internal|test|example)|[0-9.]+|\\[.*]")
                ? words.advised(null, "private", address)
                : words.ready("ready", address);
    }
}
