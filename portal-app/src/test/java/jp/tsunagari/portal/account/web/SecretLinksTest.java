package jp.tsunagari.portal.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.tsunagari.portal.message.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SecretLinksTest {

    /** Else whoever asks for a new password chooses the host to which its secret goes. */
    @Test
    void noMailIsOfferedWithoutThePublicAddress() {
        SecretLinks links = links("");

        assertThat(links.mailIsConfigured()).isFalse();
        assertThat(links.mail("hanako@npo.example", "reset", "http://attacker.example/password/reset/secret"))
                .isFalse();
    }

    @Test
    void withThePublicAddressLinksBeginWithIt() {
        assertThat(links("https://portal.example").mailIsConfigured()).isTrue();
    }

    private static SecretLinks links(String publicUrl) {
        var beans = new StaticListableBeanFactory(Map.of("sender", new JavaMailSenderImpl()));
        return new SecretLinks(
                beans.getBeanProvider(JavaMailSender.class), Messages.ofClasspath(), "no-reply@localhost", publicUrl);
    }
}
