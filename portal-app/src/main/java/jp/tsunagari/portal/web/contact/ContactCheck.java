package jp.tsunagari.portal.web.contact;

import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.readiness.Finding;
import jp.tsunagari.portal.readiness.ReadinessCheck;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether visitors learn whom they can ask. */
@Component
@Order(10)
public class ContactCheck implements ReadinessCheck {

    private final PortalContact contact;
    private final Finding.Words words;

    ContactCheck(PortalContact contact, Messages messages) {
        this.contact = contact;
        this.words = new Finding.Words(messages, "contact");
    }

    @Override
    public Finding look() {
        if (contact.text().isEmpty()) {
            return words.missing(null, "none");
        }
        return contact.address() == null
                ? words.advised(null, "text", contact.text())
                : words.ready("ready", contact.text());
    }
}
