package jp.tsunagari.portal.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.tsunagari.portal.message.Messages;
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
        assertThat(mail.send("hanako@npo.example", "題", "http://attacker.example/password/reset/secret"))
                .isFalse();
    }

    @Test
    void withThePublicAddressItIs() {
        assertThat(mail("https://portal.example").isConfigured()).isTrue();
    }

    private static PortalMail mail(String publicUrl) {
        var beans = new StaticListableBeanFactory(Map.of("sender", new JavaMailSenderImpl()));
        return new PortalMail(
                beans.getBeanProvider(JavaMailSender.class), Messages.ofClasspath(), "no-reply@localhost", publicUrl);
    }
}
