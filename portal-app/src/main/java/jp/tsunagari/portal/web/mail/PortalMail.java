package jp.tsunagari.portal.web.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import jp.tsunagari.portal.message.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends mail where a mail server and the portal's public address are configured. A mail never takes the host of the request
 * that asked for it: whoever sends a request chooses that, and would be sent the secret of another.
 */
@Component
public class PortalMail {

    private static final Logger log = LoggerFactory.getLogger(PortalMail.class);

    private final Optional<JavaMailSender> sender;
    private final String from;
    private final String publicUrl;

    PortalMail(
            ObjectProvider<JavaMailSender> sender,
            Messages messages,
            @Value("${portal.mail.from:no-reply@localhost}") String from,
            @Value("${portal.public-url:}") String publicUrl) {
        this.sender = Optional.ofNullable(sender.getIfAvailable()).filter(mail -> !publicUrl.isEmpty());
        this.from = from;
        this.publicUrl = publicUrl.strip().replaceFirst("/+$", "");
        if (publicUrl.isEmpty() && sender.getIfAvailable() != null) {
            log.warn(messages.get("account.mail.without-public-url"));
        }
    }

    public boolean isConfigured() {
        return sender.isPresent();
    }

    /** The whole address of a page, for the words of a mail. */
    public String address(String path) {
        return publicUrl + path;
    }

    /**
     * Sends a mail of plain text.
     *
     * @param language of its words
     * @return whether the mail server took it; neither the address nor the text gets into a log
     */
    public boolean send(String to, Locale language, String subject, String text) {
        if (sender.isEmpty()) {
            return false;
        }
        try {
            MimeMessage message = sender.get().createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(to);
            helper.setSubject(subject);
            helper.setText(text);
            message.setHeader("Content-Language", language.toLanguageTag());
            sender.get().send(message);
            return true;
        } catch (MessagingException | MailException e) {
            log.warn("a mail could not be sent: {}", e.getClass().getSimpleName());
            return false;
        }
    }
}
