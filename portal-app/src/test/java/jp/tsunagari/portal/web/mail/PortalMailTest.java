package jp.tsunagari.portal.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class PortalMailTest {

    /** Else whoever asks for a new password chooses the host to which its secret goes. */
    @Test
    void noMailIsOfferedWithoutThePublicAddress() {
        PortalMail mail = mail("");

        assertThat(mail.isConfigured()).isFalse();
        assertThat(mail.send(
                        "hanako@npo.example", Locale.JAPANESE, "題", "http://attacker.example/password/reset/secret"))
                .isFalse();
    }

    @Test
    void withThePublicAddressItIs() {
        assertThat(mail("https://portal.example").isConfigured()).isTrue();
    }

    /** A program that reads a mail aloud, or files it, need not guess. */
    @Test
    void aMailSaysItsLanguage() throws MessagingException {
        List<MimeMessage> sent = new ArrayList<>();
        JavaMailSenderImpl sender = new JavaMailSenderImpl() {
            @Override
            protected void doSend(MimeMessage[] messages, Object @Nullable [] originals) {
                sent.addAll(List.of(messages));
            }
        };

        assertThat(mail("https://portal.example", sender).send("hanako@npo.example", Locale.ENGLISH, "Title", "Words"))
                .isTrue();

        assertThat(sent).singleElement().satisfies(message -> {
            assertThat(message.getHeader("Content-Language")).containsExactly("en");
            assertThat(message.getSubject()).isEqualTo("Title");
        });
    }

    private static PortalMail mail(String publicUrl) {
        return mail(publicUrl, new JavaMailSenderImpl());
    }

    private static PortalMail mail(String publicUrl, JavaMailSender sender) {
        var beans = new StaticListableBeanFactory(Map.of("sender", sender));
        return new PortalMail(
                beans.getBeanProvider(JavaMailSender.class), Messages.ofClasspath(), "no-reply@localhost", publicUrl);
    }
}
