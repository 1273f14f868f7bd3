package jp.tsunagari.portal.ingest.casestudy;

import java.util.EnumSet;
import java.util.Set;

/** Reports headings that are missing, repeated or at an unusual place. */
final class OutlineWarnings {

    private OutlineWarnings() {}

    static void report(CaseLines lines, Warnings warnings) {
        Set<Heading> seen = EnumSet.noneOf(Heading.class);
        Heading furthest = Heading.APPROACH;
        for (HeadingMark mark : lines.outline().marks()) {
            TextLine line = lines.headingLine(mark);
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
        for (HeadingMark mark : lines.outline().ignored()) {
            TextLine line = lines.headingLine(mark);
            warnings.add(
                    WarningCode.HEADING_DUPLICATE,
                    line.number(),
                    "団体概要より後にある「" + line.text() + "」は見出しとせず、写真説明などの文章として扱いました。");
        }
        reportMissing(seen, lines.firstHeadingLine(), warnings);
    }

    private static void reportMissing(Set<Heading> seen, int line, Warnings warnings) {
        for (Heading heading : EnumSet.complementOf(EnumSet.copyOf(seen))) {
            warnings.add(WarningCode.HEADING_MISSING, line, "この事例には見出し「" + heading.label() + "」がありません。この部分は空欄にしました。");
        }
    }
}
