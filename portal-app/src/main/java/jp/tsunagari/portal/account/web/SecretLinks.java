package jp.tsunagari.portal.account.web;

import java.util.Optional;
import jp.tsunagari.portal.account.SecretToken;
import jp.tsunagari.portal.message.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Hands secret links over: by mail where a mail server and the portal's public address are configured, else to the user
 * who asked for them, once. A mail never takes the host of the request that asked for it: whoever sends a request chooses
 * that, and would be sent the secret of another.
 */
@Component
class SecretLinks {

    private static final Logger log = LoggerFactory.getLogger(SecretLinks.class);

    private final Optional<JavaMailSender> sender;
    private final String from;
    private final String publicUrl;
    private final Messages messages;

    SecretLinks(
            ObjectProvider<JavaMailSender> sender,
            Messages messages,
            @Value("${portal.mail.from:no-reply@localhost}") String from,
            @Value("${portal.public-url:}") String publicUrl) {
        this.sender = Optional.ofNullable(sender.getIfAvailable()).filter(mail -> !publicUrl.isEmpty());
        this.messages = messages;
        this.from = from;
        this.publicUrl = publicUrl;
        if (publicUrl.isEmpty() && sender.getIfAvailable() != null) {
            log.warn(messages.get("account.mail.without-public-url"));
        }
    }

    boolean mailIsConfigured() {
        return sender.isPresent();
    }

    String invitation(SecretToken token) {
        return base() + "/invitations/" + token.value();
    }

    String reset(SecretToken token) {
        return base() + "/password/reset/" + token.value();
    }

    String newAddress(SecretToken token) {
        return base() + "/account-email/" + token.value();
    }

    /**
     * Sends a mail.
     *
     * @param kind of mail, as the keys of its words have it
     * @param arguments of its text
     * @return whether the mail server took it; never the link in a log
     */
    boolean mail(String to, String kind, Object... arguments) {
        if (sender.isEmpty()) {
            return false;
        }
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(to);
        message.setSubject(messages.get("account.mail." + kind + ".subject"));
        message.setText(messages.get("account.mail." + kind + ".text", arguments));
        try {
            sender.get().send(message);
            return true;
        } catch (MailException e) {
            log.warn("a mail could not be sent: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    /** The host of the request only for a link that its own sender is shown. */
    private String base() {
        return publicUrl.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : publicUrl;
    }
}
