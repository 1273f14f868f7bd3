package jp.tsunagari.portal.home;

import jp.tsunagari.portal.initiative.Initiatives;
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

    Welcome(Initiatives initiatives, Environment environment) {
        this.initiatives = initiatives;
        this.environment = environment;
    }

    void print(FirstAdmin.SignIn signIn) {
        String address = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        log.info("つながり：{}件の取組を公開しています。 {}/ を開いてください。", initiatives.count(), address);
        log.info("管理者は {}/login で、ログイン名 {} とパスワードでログインします。", address, FirstAdmin.LOGIN);
        if (signIn == FirstAdmin.SignIn.CONFIGURED) {
            log.info("パスワードは PORTAL_ADMIN_PASSWORD で指定されたものです。");
        }
    }
}
