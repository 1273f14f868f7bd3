package jp.tsunagari.portal.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import jp.tsunagari.portal.mail.MailQueue.ClaimedMail;
import jp.tsunagari.portal.mail.OutgoingMail;
import jp.tsunagari.portal.mail.OutgoingMail.MailPurpose;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.testing.StubbornSmtp;
import jp.tsunagari.portal.web.mail.MailDelivery.MailAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What becomes of a mail at a real mail server, and at one that refuses. */
class MailDeliveryTest {

    private static ClaimedMail mail(String html) {
        return new ClaimedMail(
                7,
                1,
                "0b6c-stable",
                new OutgoingMail(
                        "follower:1",
                        MailPurpose.DIGEST,
                        "ja",
                        "hanako@npo.example",
                        "更新のお知らせ",
                        "新しい取組",
                        html,
                        "https://portal.example/following/secret/stop"));
    }

    private static MailDelivery delivery(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(port);
        sender.getJavaMailProperties().put("mail.smtp.timeout", "60000");
        var beans = new StaticListableBeanFactory(Map.of("sender", sender)).getBeanProvider(JavaMailSender.class);
        String address = "https://portal.example";
        return new MailDelivery(
                new PortalMail(beans, Messages.ofClasspath(), "no-reply@portal.example", address),
                beans,
                "no-reply@portal.example",
                address);
    }

    @Test
    void aMailHasBothPartsAStableNumberAndOneClickToStop() throws Exception {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        try {
            MailDelivery delivery = delivery(server.getSmtp().getPort());
            assertThat(delivery.send(mail("<p>新しい<ins>取組</ins></p>"))).isEqualTo(MailAnswer.TAKEN);
            assertThat(delivery.send(mail(""))).isEqualTo(MailAnswer.TAKEN);
            MimeMessage message = server.getReceivedMessages()[0];
            assertThat(message.getMessageID())
                    .isEqualTo("<0b6c-stable@portal.example>")
                    .isEqualTo(server.getReceivedMessages()[1].getMessageID());
            assertThat(message.getSubject()).isEqualTo("更新のお知らせ");
            assertThat(message.getHeader("List-Unsubscribe"))
                    .containsExactly("<https://portal.example/following/secret/stop>");
            assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(text(message.getContent())).contains("新しい取組", "<ins>取組</ins>");
            assertThat(server.getReceivedMessages()[1].getContentType()).startsWith("text/plain");
        } finally {
            server.stop();
        }
    }

    private static String text(Object content) throws Exception {
        if (!(content instanceof Multipart parts)) {
            return content.toString();
        }
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            all.append(text(parts.getBodyPart(i).getContent()));
        }
        return all.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such mailbox hanako@npo.example, REFUSED, 550",
        "RCPT, 450 come again,                         LATER,   450",
        "MAIL, 553 not from you,                       REFUSED, 553",
        "MAIL, 451 not now,                            LATER,   451",
        "DATA, 421 too busy,                           LATER,   421",
        "END,  552 too large,                          REFUSED, 552",
        "END,  452 no room,                            LATER,   452"
    })
    void theCodeOfTheServerDecides(String command, String reply, MailAnswer.Kind kind, String problem)
            throws Exception {
        try (StubbornSmtp server = new StubbornSmtp()) {
            server.refuse(command, reply);
            assertThat(delivery(server.port()).send(mail(""))).isEqualTo(new MailAnswer(kind, problem));
        }
    }

    @Test
    void aServerThatIsNotThereMayBeSoon() throws Exception {
        int port;
        try (StubbornSmtp server = new StubbornSmtp()) {
            port = server.port();
        }
        assertThat(delivery(port).send(mail(""))).isEqualTo(new MailAnswer(MailAnswer.Kind.LATER, "connection"));
    }
}
