package jp.tsunagari.portal.follow.web;

import java.util.List;
import jp.tsunagari.portal.follow.FollowRhythm;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.form.FormText;
import jp.tsunagari.portal.web.form.MailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A wish to be told, as it was typed.
 *
 * @param homepage a field that no person sees; programs that fill in every field do
 */
record FollowForm(String email, @Nullable FollowRhythm rhythm, String homepage) {

    FollowForm {
        email = MailAddress.of(FormText.line(email));
        homepage = FormText.line(homepage);
    }

    static FollowForm empty() {
        return new FollowForm("", FollowRhythm.WEEKLY, "");
    }

    public FollowRhythm chosenRhythm() {
        return rhythm == null ? FollowRhythm.WEEKLY : rhythm;
    }

    boolean isOfAProgram() {
        return !homepage.isEmpty();
    }

    FormErrors errors(Messages messages) {
        if (!email.isEmpty() && MailAddress.looksLikeOne(email)) {
            return FormErrors.NONE;
        }
        String key = email.isEmpty() ? "follow.form.email.missing" : "account.email.malformed";
        return new FormErrors(List.of(new FormErrors.Item("email", messages.get(key))));
    }
}
