package jp.tsunagari.portal.ingest.casestudy;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reports what is odd about the header of a case, its headings and its characters. */
final class CaseWarnings {

    private final LegalFormNames forms;

    CaseWarnings(LegalFormNames forms) {
        this.forms = forms;
    }

    /**
     * What is missing in a header, and where it disagrees with 団体概要.
     *
     * @param line first line of the header; of the first heading when there is none
     */
    void reportHeader(Header header, LegalFormNames.@Nullable NamedForm profileName, int line, Warnings warnings) {
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
            @Nullable HeaderOrganisation organisation,
            LegalFormNames.@Nullable NamedForm profile,
            int line,
            Warnings warnings) {
        if (organisation == null) {
            warnings.add(WarningCode.HEADER_ORGANISATION_MISSING, line, "見出し部分に団体名がありません。団体概要の団体名を採用しました。");
            return;
        }
        if (profile == null) {
            return;
        }
        if (!LegalFormNames.isSameName(organisation.name(), profile.coreName())) {
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
        return forms.formAlone(written).map(LegalFormNames.NamedForm::code).orElse(null);
    }

    /** Headings that are missing, repeated or at an unusual place. */
    static void reportOutline(CaseOutline outline, Warnings warnings) {
        Set<CaseHeading> seen = EnumSet.noneOf(CaseHeading.class);
        CaseHeading furthest = CaseHeading.APPROACH;
        for (CaseOutline.Mark mark : outline.marks()) {
            TextLine line = outline.headingLine(mark);
            if (!seen.add(mark.heading())) {
                warnings.add(
                        WarningCode.HEADING_DUPLICATE,
                        line.number(),
                        "見出し「" + line.text() + "」が重ねて書かれています。それぞれの文章を順に取り込みました。");
            } else if (mark.heading().compareTo(furthest) < 0) {
                warnings.add(
                        WarningCode.HEADING_OUT_OF_ORDER,
                        line.number(),
                        "見出し「" + line.text() + "」がいつもと違う順番にあります。書かれた順に取り込みました。");
            } else {
                furthest = mark.heading();
            }
        }
        for (CaseOutline.Mark mark : outline.ignored()) {
            TextLine line = outline.headingLine(mark);
            warnings.add(
                    WarningCode.HEADING_DUPLICATE,
                    line.number(),
                    "団体概要より後にある「" + line.text() + "」は見出しとせず、写真説明などの文章として扱いました。");
        }
        reportMissing(seen, outline.firstHeadingLine(), warnings);
    }

    private static void reportMissing(Set<CaseHeading> seen, int line, Warnings warnings) {
        for (CaseHeading heading : EnumSet.complementOf(EnumSet.copyOf(seen))) {
            warnings.add(WarningCode.HEADING_MISSING, line, "この事例には見出し「" + heading.label() + "」がありません。この部分は空欄にしました。");
        }
    }

    /** Characters that stand for others which were lost on the way. */
    static void reportGarbled(List<TextLine> lines, Warnings warnings) {
        for (TextLine line : lines) {
            if (isGarbled(line.text())) {
                warnings.add(
                        WarningCode.GARBLED_CHARACTERS, line.number(), "文字化けとみられる文字があります。書かれたまま取り込みました。原文を確かめてください。");
            }
        }
    }

    private static boolean isGarbled(String text) {
        for (int i = 0; i < text.length(); i++) {
            // Nothing below the surrogates is garbled, which is nearly all of a document.
            if (text.charAt(i) >= Character.MIN_SURROGATE && isGarbled(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGarbled(int c) {
        return c == 0xFFFD || Character.getType(c) == Character.PRIVATE_USE;
    }
}
