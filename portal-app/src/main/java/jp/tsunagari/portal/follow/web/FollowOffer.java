package jp.tsunagari.portal.follow.web;

import jp.tsunagari.portal.web.language.SiteLanguage;
import jp.tsunagari.portal.web.mail.PortalMail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether one can follow by mail here, and the addresses in such mails: those of the operator, never those of a request. */
@Component("following")
public class FollowOffer {

    private final PortalMail mail;
    private final String publicUrl;

    FollowOffer(PortalMail mail, @Value("${portal.public-url:}") String publicUrl) {
        this.mail = mail;
        this.publicUrl = publicUrl.strip();
    }

    public boolean isOffered() {
        return mail.isConfigured();
    }

    /** The absolute address of a path in a language. */
    String address(SiteLanguage language, String path) {
        return publicUrl + language.prefix() + path;
    }

    static SiteLanguage language(String tag) {
        for (SiteLanguage language : SiteLanguage.values()) {
            if (language.tag().equals(tag)) {
                return language;
            }
        }
        return SiteLanguage.JAPANESE;
    }
}
