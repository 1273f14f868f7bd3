package jp.tsunagari.portal.web.credit;

import jp.tsunagari.portal.web.Page;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Credits for the foot of every page. Error pages do without: they must work when the database does not. */
@ControllerAdvice(annotations = Page.class)
class CreditAdvice {

    private final Credits credits;

    CreditAdvice(Credits credits) {
        this.credits = credits;
    }

    @ModelAttribute("credit")
    Credit credit() {
        return credits.all();
    }
}
