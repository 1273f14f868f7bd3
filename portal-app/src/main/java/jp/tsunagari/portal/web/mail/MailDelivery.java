package jp.tsunagari.portal.web.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.tsunagari.portal.mail.MailQueue.ClaimedMail;
import jp.tsunagari.portal.mail.OutgoingMail;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands a mail of the queue to the mail server, and understands its answer. */
@Component
class MailDelivery {

    private static final Logger log = LoggerFactory.getLogger(MailDelivery.class);

    private final PortalMail portalMail;
    private final ObjectProvider<JavaMailSender> sender;
    private final String from;
    private final String host;

    MailDelivery(
            PortalMail portalMail,
            ObjectProvider<JavaMailSender> sender,
            @Value("${portal.mail.from:no-reply@localhost}") String from,
            @Value("${portal.public-url:}") String publicUrl) {
        this.portalMail = portalMail;
        this.sender = sender;
        this.from = from;
        this.host = publicUrl.isBlank()
                ? "localhost"
                : URI.create(publicUrl.strip()).getHost();
    }

    boolean isConfigured() {
        return portalMail.isConfigured();
    }

    MailAnswer send(ClaimedMail claimed) {
        JavaMailSender server = sender.getObject();
        try {
            server.send(message(server.createMimeMessage(), claimed));
            return MailAnswer.TAKEN;
        } catch (MessagingException | MailException e) {
            MailAnswer answer = answer(e);
            // Neither the address nor what the server says about it gets into a log.
            log.warn("mail {} was not taken: {}", claimed.id(), answer.problem());
            return answer;
        }
    }

    private MimeMessage message(MimeMessage message, ClaimedMail claimed) throws MessagingException {
        OutgoingMail mail = claimed.mail();
        boolean both = !mail.html().isEmpty();
        MimeMessageHelper helper = new MimeMessageHelper(message, both, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(mail.recipient());
        helper.setSubject(mail.subject());
        if (both) {
            helper.setText(mail.plain(), mail.html());
        } else {
            helper.setText(mail.plain());
        }
        message.setHeader("Message-ID", "<" + claimed.messageId() + "@" + host + ">");
        message.setHeader("Content-Language", mail.language());
        // RFC 3834: whoever is away does not answer a program.
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }

    /** Refused for good is only what the server says of this mail: a server that cannot be reached may be soon. */
    private static MailAnswer answer(Exception failure) {
        if (failure instanceof MailAuthenticationException) {
            return new MailAnswer(MailAnswer.Kind.LATER, "authentication");
        }
        if (failure instanceof MailParseException || failure instanceof AddressException) {
            return new MailAnswer(MailAnswer.Kind.REFUSED, "address");
        }
        OptionalInt code = replyCode(failure);
        if (code.isEmpty()) {
            return new MailAnswer(MailAnswer.Kind.LATER, "connection");
        }
        return new MailAnswer(
                code.getAsInt() / 100 == 5 ? MailAnswer.Kind.REFUSED : MailAnswer.Kind.LATER,
                String.valueOf(code.getAsInt()));
    }

    /** The code that the server gave: what it says of the recipient counts more than what it says of the whole. */
    private static OptionalInt replyCode(Exception failure) {
        List<Throwable> all = new ArrayList<>();
        collect(failure, all);
        return Stream.of(
                        codes(all, SMTPAddressFailedException.class, SMTPAddressFailedException::getReturnCode),
                        codes(all, SMTPSenderFailedException.class, SMTPSenderFailedException::getReturnCode),
                        codes(all, SMTPSendFailedException.class, SMTPSendFailedException::getReturnCode))
                .flatMapToInt(codes -> codes)
                .filter(code -> code > 0)
                .findFirst();
    }

    private static <E> IntStream codes(List<Throwable> all, Class<E> type, ToIntFunction<E> code) {
        return all.stream().filter(type::isInstance).map(type::cast).mapToInt(code);
    }

    private static void collect(@Nullable Throwable one, List<Throwable> all) {
        if (one == null || all.contains(one)) {
            return;
        }
        all.add(one);
        if (one instanceof MailSendException several) {
            several.getFailedMessages().values().forEach(failure -> collect(failure, all));
        }
        if (one instanceof MessagingException mail) {
            collect(mail.getNextException(), all);
        }
        collect(one.getCause(), all);
    }

    /**
     * What the mail server says of a mail.
     *
     * @param problem the code of its answer, or one word; empty when it has taken it
     */
    record MailAnswer(Kind kind, String problem) {

        static final MailAnswer TAKEN = new MailAnswer(Kind.TAKEN, "");

        /** What is to be done with the mail. */
        enum Kind {
            TAKEN,
            LATER,
            REFUSED
        }
    }
}
