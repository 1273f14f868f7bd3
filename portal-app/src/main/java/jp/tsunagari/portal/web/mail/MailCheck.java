package jp.tsunagari.portal.web.mail;

import jakarta.mail.MessagingException;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.readiness.Finding;
import jp.tsunagari.portal.readiness.ReadinessCheck;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Whether the mail server takes mail of the portal. Connects to it and sends nothing. */
@Component
@Order(20)
public class MailCheck implements ReadinessCheck {

    private final ObjectProvider<JavaMailSender> sender;
    private final String from;
    private final boolean hasPublicAddress;
    private final Finding.Words words;

    MailCheck(
            ObjectProvider<JavaMailSender> sender,
            @Value("${portal.mail.from:}") String from,
            @Value("${portal.public-url:}") String publicUrl,
            Messages messages) {
        this.sender = sender;
        this.from = from.strip();
        this.hasPublicAddress = !publicUrl.isBlank();
        this.words = new Finding.Words(messages, "mail");
    }

    @Override
    public Finding look() {
        JavaMailSender server = sender.getIfAvailable();
        if (server == null) {
            return words.missing(null, "none");
        }
        if (from.isEmpty()) {
            return words.missing(null, "sender");
        }
        if (!hasPublicAddress) {
            return words.missing(null, "address");
        }
        if (server instanceof JavaMailSenderImpl connected) {
            try {
                connected.testConnection();
            } catch (MessagingException e) {
                return words.missing(
                        null, "refused", String.valueOf(connected.getHost()), String.valueOf(e.getMessage()));
            }
        }
        return words.ready("ready", from);
    }
}
