package jp.tsunagari.portal.testing;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A mail server for a portal that sends invitations: {@code @ContextConfiguration(initializers = TestMail.class)}. A bean
 * of the context, for tests to look into.
 */
public final class TestMail implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort())
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        context.getBeanFactory().registerSingleton("mailServer", server);
        // Not later: whether there is a mail server decides which beans there are.
        TestPropertyValues.of(
                        "spring.mail.host=localhost",
                        "spring.mail.port=" + server.getSmtp().getPort(),
                        "portal.public-url=https://portal.example",
                        "portal.allowed-hosts=localhost")
                .applyTo(context);
    }
}
