package jp.tsunagari.portal.photo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.card.web.CardAccess;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.security.UploadRight;
import jp.tsunagari.portal.web.NotFoundException;
import org.springframework.stereotype.Component;

/** Photos may be sent by those who may change the card. */
@Component
class PhotoUploadRight implements UploadRight {

    private static final Pattern CARD = Pattern.compile("/my/(initiatives|organisations)/([0-9]{1,18})/photos");

    private final CardAccess access;

    PhotoUploadRight(CardAccess access) {
        this.access = access;
    }

    @Override
    public boolean mayUpload(HttpServletRequest request, SignedIn person) {
        Matcher card = CARD.matcher(request.getServletPath());
        if (!card.matches()) {
            return false;
        }
        try {
            access.open(access.store(card.group(1)), Long.parseLong(card.group(2)), person);
            return true;
        } catch (NotFoundException none) {
            return false;
        }
    }
}
