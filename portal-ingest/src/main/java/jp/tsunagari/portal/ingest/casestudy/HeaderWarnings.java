package jp.tsunagari.portal.ingest.casestudy;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reports what is missing in a header, and where it disagrees with 団体概要. */
final class HeaderWarnings {

    private final LegalFormNames forms;

    HeaderWarnings(LegalFormNames forms) {
        this.forms = forms;
    }

    /** @param line first line of the header; of the first heading when there is none */
    void report(Header header, @Nullable NamedForm profileName, int line, Warnings warnings) {
        if (header.isMissing()) {
            warnings.add(WarningCode.HEADER_MISSING, line, "「取組のかたち」の上に取組名・団体名・地域がありません。取組名は空欄にし、団体は団体概要から読みました。");
            return;
        }
        if (header.title() == null) {
            warnings.add(WarningCode.TITLE_MISSING, line, "見出し部分に取組名が見つかりません。空欄のままにしました。");
        } else if (header.titleLines() > 1) {
            warnings.add(
                    WarningCode.TITLE_WRAPPED,
                    line,
                    "取組名が" + header.titleLines() + "行に分かれています。「" + header.title() + "」とつなぎました。");
        }
        if (header.region() == null) {
            warnings.add(WarningCode.HEADER_REGION_MISSING, line, "見出し部分に地域がありません。本文か住所から補います。");
        } else {
            PlaceWarnings.report(header.region(), line, warnings);
        }
        reportOrganisation(header.organisation(), profileName, line, warnings);
    }

    private void reportOrganisation(
            @Nullable HeaderOrganisation organisation, @Nullable NamedForm profile, int line, Warnings warnings) {
        if (organisation == null) {
            warnings.add(WarningCode.HEADER_ORGANISATION_MISSING, line, "見出し部分に団体名がありません。団体概要の団体名を採用しました。");
            return;
        }
        if (profile == null) {
            return;
        }
        if (!NameSimilarity.isSame(organisation.name(), profile.coreName())) {
            warnings.add(
                    WarningCode.NAME_MISMATCH,
                    line,
                    "見出し部分の団体名「" + organisation.name() + "」と団体概要の「" + profile.coreName() + "」が一致しません。団体概要の表記を採用しました。");
        }
        String written = organisation.legalForm();
        if (written != null && !Objects.equals(codeOf(written), profile.code())) {
            warnings.add(
                    WarningCode.LEGAL_FORM_MISMATCH,
                    line,
                    "見出し部分の法人格「" + written + "」と団体概要の「"
                            + (profile.written() == null ? "法人格なし" : profile.written())
                            + "」が一致しません。団体概要の表記を採用しました。");
        }
    }

    private @Nullable String codeOf(String written) {
        return forms.formAlone(written).map(NamedForm::code).orElse(null);
    }
}
