package jp.tsunagari.portal.report.web;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.report.Report.Kind;
import jp.tsunagari.portal.report.Reports;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.form.FormText;
import jp.tsunagari.portal.web.form.MailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A report as a reader typed it.
 *
 * @param kind null where none was chosen
 * @param about the path of the page that it is about
 * @param email empty if no answer is wanted
 * @param homepage a field that no person sees; programs that fill in every field do
 */
record ReportForm(@Nullable Kind kind, String about, String text, String email, String homepage) {

    ReportForm {
        about = FormText.line(about);
        text = FormText.text(text);
        email = MailAddress.of(FormText.line(email));
        homepage = FormText.line(homepage);
    }

    /** @param kind null for the one that is most common */
    static ReportForm about(String path, @Nullable Kind kind) {
        return new ReportForm(kind == null ? Kind.MISTAKE : kind, path, "", "", "");
    }

    boolean isOfAProgram() {
        return !homepage.isEmpty();
    }

    /** @param kinds those that the page can be written about for */
    FormErrors errors(List<Kind> kinds, Messages messages) {
        List<FormErrors.Item> errors = new ArrayList<>();
        if (kind == null || !kinds.contains(kind)) {
            errors.add(new FormErrors.Item("kind", messages.get("report.form.kind.missing")));
        }
        if (text.isEmpty()) {
            errors.add(new FormErrors.Item("text", messages.get("report.form.text.missing")));
        } else if (text.length() > Reports.MAX_LENGTH) {
            errors.add(new FormErrors.Item(
                    "text", messages.get("report.form.text.too-long", String.valueOf(Reports.MAX_LENGTH))));
        }
        if (email.isEmpty() && kind != null && kind.isForOrganisation()) {
            errors.add(new FormErrors.Item("email", messages.get("report.form.email.missing")));
        } else if (!email.isEmpty() && !MailAddress.looksLikeOne(email)) {
            errors.add(new FormErrors.Item("email", messages.get("account.email.malformed")));
        }
        return new FormErrors(errors);
    }
}
