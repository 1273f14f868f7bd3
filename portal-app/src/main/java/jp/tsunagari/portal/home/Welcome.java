package jp.tsunagari.portal.home;

import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.contact.PortalContact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says at the end of a start where to go and how to sign in. */
@Component
class Welcome {

    private static final Logger log = LoggerFactory.getLogger(Welcome.class);

    private final Initiatives initiatives;
    private final Environment environment;
    private final PortalContact contact;
    private final Messages messages;

    Welcome(Initiatives initiatives, Environment environment, PortalContact contact, Messages messages) {
        this.initiatives = initiatives;
        this.environment = environment;
        this.contact = contact;
        this.messages = messages;
    }

    /**
     * @param indexed whether the search finds everything already
     */
    void print(FirstAdmin.SignIn signIn, boolean indexed) {
        if (!indexed) {
            log.info(messages.get("home.start.indexing"));
        }
        String address = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        log.info(messages.get("home.start.ready", Long.toString(initiatives.count()), address));
        log.info(messages.get("home.start.sign-in", address, FirstAdmin.LOGIN));
        if (signIn == FirstAdmin.SignIn.CONFIGURED) {
            log.info(messages.get("home.start.configured-password"));
        }
        if (contact.text().isEmpty()) {
            log.warn(messages.get("home.start.no-contact"));
        }
    }
}
