package jp.tsunagari.portal.ingest.casestudy;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.layout.CaseHeading;
import jp.tsunagari.portal.ingest.layout.LayoutWords;
import jp.tsunagari.portal.ingest.layout.TextLine;
import jp.tsunagari.portal.ingest.region.AddressReader.AddressReading;
import jp.tsunagari.portal.ingest.region.PlaceRepair;
import jp.tsunagari.portal.ingest.region.RegionExpression;
import jp.tsunagari.portal.ingest.region.RegionExpression.PlaceAssumption;
import org.jspecify.annotations.Nullable;

/** Reports what is odd about the header of a case, its headings and its characters. */
final class CaseWarnings {

    private static final Pattern AGE_RANGE = Pattern.compile("([0-9０-９]{2})代(?:から|～|〜|-|－)([0-9０-９]{2})代");
    private static final Pattern AGE_COUNTED = Pattern.compile("([0-9０-９]{2})代[はがも:： ]?[0-9０-９]+[人名]");
    /** The counts follow within a few lines. */
    private static final int AGE_LINES = 15;

    private final LegalFormNames forms;

    CaseWarnings(LegalFormNames forms) {
        this.forms = forms;
    }

    /**
     * What is missing in a header, and where it disagrees with 団体概要.
     *
     * @param line first line of the header; of the first heading when there is none
     */
    void reportHeader(
            HeaderReader.Header header, LegalFormNames.@Nullable NamedForm profileName, int line, Warnings warnings) {
        if (header.isMissing()) {
            warnings.add(WarningCode.HEADER_MISSING, line);
            return;
        }
        if (header.title() == null) {
            warnings.add(WarningCode.TITLE_MISSING, line);
        } else if (header.titleLines() > 1) {
            warnings.add(WarningCode.TITLE_WRAPPED, line, header.titleLines(), header.title());
        }
        if (header.region() == null) {
            warnings.add(WarningCode.HEADER_REGION_MISSING, line);
        } else {
            reportRegion(header.region(), line, warnings);
        }
        reportOrganisation(header.organisation(), profileName, line, warnings);
    }

    private void reportOrganisation(
            @Nullable HeaderOrganisation organisation,
            LegalFormNames.@Nullable NamedForm profile,
            int line,
            Warnings warnings) {
        if (organisation == null) {
            warnings.add(WarningCode.HEADER_ORGANISATION_MISSING, line);
            return;
        }
        if (profile == null) {
            return;
        }
        if (!LegalFormNames.isSameName(organisation.name(), profile.coreName())) {
            warnings.add(WarningCode.NAME_MISMATCH, line, organisation.name(), profile.coreName());
        }
        String written = organisation.legalForm();
        if (written != null && !Objects.equals(codeOf(written), profile.code())) {
            if (profile.written() == null) {
                warnings.addVariant(WarningCode.LEGAL_FORM_MISMATCH, "without", line, written);
            } else {
                warnings.add(WarningCode.LEGAL_FORM_MISMATCH, line, written, profile.written());
            }
        }
    }

    private @Nullable String codeOf(String written) {
        return forms.formAlone(written).map(LegalFormNames.NamedForm::code).orElse(null);
    }

    /** Headings that are missing, repeated or at an unusual place. */
    static void reportOutline(CaseOutline outline, Warnings warnings) {
        Set<CaseHeading> seen = EnumSet.noneOf(CaseHeading.class);
        LayoutWords words = outline.words();
        CaseHeading furthest = outline.first().heading();
        for (CaseOutline.Mark mark : outline.marks()) {
            TextLine line = outline.headingLine(mark);
            if (!mark.heading().isPart()) {
                continue;
            }
            if (!seen.add(mark.heading())) {
                warnings.add(WarningCode.HEADING_DUPLICATE, line.number(), line.text());
            } else if (words.isBefore(mark.heading(), furthest)) {
                warnings.add(WarningCode.HEADING_OUT_OF_ORDER, line.number(), line.text());
            } else {
                furthest = mark.heading();
            }
        }
        for (CaseOutline.Mark mark : outline.ignored()) {
            TextLine line = outline.headingLine(mark);
            warnings.addVariant(WarningCode.HEADING_DUPLICATE, "ignored", line.number(), line.text());
        }
        reportMissing(seen, outline, warnings);
    }

    private static void reportMissing(Set<CaseHeading> seen, CaseOutline outline, Warnings warnings) {
        LayoutWords words = outline.words();
        for (CaseHeading heading : words.layout().headings().keySet()) {
            if (!seen.contains(heading)) {
                warnings.add(WarningCode.HEADING_MISSING, outline.firstHeadingLine(), words.label(heading));
            }
        }
    }

    /** Characters that stand for others which were lost on the way. */
    static void reportGarbled(List<TextLine> lines, Warnings warnings) {
        for (TextLine line : lines) {
            if (isGarbled(line.text())) {
                warnings.add(WarningCode.GARBLED_CHARACTERS, line.number());
            }
        }
    }

    /** 10代から80代 beside 90代2人. */
    static void reportAges(List<TextLine> lines, Warnings warnings) {
        for (int at = 0; at < lines.size(); at++) {
            Matcher range = AGE_RANGE.matcher(lines.get(at).text());
            while (range.find()) {
                int first = Integer.parseInt(range.group(1));
                int last = Integer.parseInt(range.group(2));
                String outside = countedOutside(lines.subList(at, Math.min(lines.size(), at + AGE_LINES)), first, last);
                if (outside != null) {
                    warnings.add(WarningCode.AGES_CONTRADICT, lines.get(at).number(), range.group(), outside);
                }
            }
        }
    }

    private static @Nullable String countedOutside(List<TextLine> lines, int first, int last) {
        for (TextLine line : lines) {
            Matcher counted = AGE_COUNTED.matcher(line.text());
            while (counted.find()) {
                int age = Integer.parseInt(counted.group(1));
                if (age < first || age > last) {
                    return counted.group();
                }
            }
        }
        return null;
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

    /** What is odd about the places of an address. */
    static void reportAddress(AddressReading address, int line, Warnings warnings) {
        address.repairs().forEach(repair -> reportRepair(repair, line, warnings));
        if (address.addressCount() > 1) {
            warnings.add(WarningCode.SEVERAL_ADDRESSES, line, address.addressCount());
        }
        for (String unresolved : address.unresolved()) {
            warnings.add(WarningCode.ADDRESS_UNRESOLVED, line, unresolved);
        }
    }

    static void reportRegion(RegionExpression expression, int line, Warnings warnings) {
        expression.repairs().forEach(repair -> reportRepair(repair, line, warnings));
        for (String unresolved : expression.unresolved()) {
            warnings.addVariant(
                    WarningCode.REGION_UNRESOLVED,
                    expression.regions().isEmpty() ? "alone" : "among-others",
                    line,
                    expression.text(),
                    unresolved);
        }
        expression.assumptions().forEach(assumption -> reportAssumption(assumption, line, warnings));
    }

    private static void reportAssumption(PlaceAssumption assumption, int line, Warnings warnings) {
        String ground = switch (assumption.ground()) {
            case ONLY_ONE -> "only-one";
            case SEAT -> "seat";
            case SHORT -> "short";
        };
        warnings.addVariant(WarningCode.REGION_ASSUMED, ground, line, assumption.written(), assumption.official());
    }

    private static void reportRepair(PlaceRepair repair, int line, Warnings warnings) {
        switch (repair.kind()) {
            case VARIANT -> warnings.add(WarningCode.PLACE_NAME_VARIANT, line, repair.written(), repair.official());
            case NOISE -> warnings.add(WarningCode.PLACE_NAME_NOISE, line, repair.written(), repair.official());
        }
    }
}
