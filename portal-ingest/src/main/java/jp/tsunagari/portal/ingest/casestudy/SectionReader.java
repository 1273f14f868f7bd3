package jp.tsunagari.portal.ingest.casestudy;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.shared.SectionKind;

/** Reads the running text of a case, section by section. */
final class SectionReader {

    private SectionReader() {}

    /** @param profileLines how many lines below 団体概要 belong to its fields */
    static List<Section> read(CaseLines lines, int profileLines, Warnings warnings) {
        List<Section> sections = new ArrayList<>();
        for (HeadingMark mark : lines.outline().marks()) {
            TextLine heading = lines.headingLine(mark);
            List<TextLine> below = lines.below(mark);
            switch (mark.heading()) {
                case APPROACH, TARGETS -> reportIfEmpty(heading, below, warnings);
                case HISTORY -> sections.add(plain(SectionKind.HISTORY, heading, below, warnings));
                case NEW_ACTIVITY -> addWithStories(sections, heading, below, warnings);
                case RESULTS -> sections.add(plain(SectionKind.RESULTS, heading, below, warnings));
                case PROFILE ->
                    addStrayCaptions(sections, below.subList(Math.min(profileLines, below.size()), below.size()));
                case PHOTOS -> sections.add(section(SectionKind.PHOTOS, heading, below, warnings));
            }
        }
        return sections.stream()
                .map(section -> section.kind() == SectionKind.PHOTOS ? withoutContacts(section, warnings) : section)
                .toList();
    }

    private static Section plain(SectionKind kind, TextLine heading, List<TextLine> lines, Warnings warnings) {
        for (int i = 0; i < lines.size(); i++) {
            if (StoryHeadings.lengthAt(lines, i) > 0) {
                reportHeadingLike(lines.get(i), heading, warnings);
            }
        }
        return section(kind, heading, lines, warnings);
    }

    private static void reportHeadingLike(TextLine line, TextLine heading, Warnings warnings) {
        warnings.add(
                WarningCode.HEADING_LIKE_LINE,
                line.number(),
                "「" + line.text() + "」は小見出しのように見えます。「" + heading.text() + "」の本文に含めました。");
    }

    /** The first line is never a story's heading, because the section itself must have text. */
    private static void addWithStories(
            List<Section> sections, TextLine heading, List<TextLine> lines, Warnings warnings) {
        SectionKind kind = SectionKind.NEW_ACTIVITY;
        TextLine currentHeading = heading;
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            int length = StoryHeadings.lengthAt(lines, i);
            if (length > 0 && i == 0) {
                reportHeadingLike(lines.get(i), heading, warnings);
            } else if (length > 0 && i > start) {
                sections.add(section(kind, currentHeading, lines.subList(start, i), warnings));
                kind = SectionKind.STORY;
                currentHeading = storyHeading(lines.subList(i, i + length), warnings);
                start = i + length;
            }
        }
        sections.add(section(kind, currentHeading, lines.subList(start, lines.size()), warnings));
    }

    private static TextLine storyHeading(List<TextLine> lines, Warnings warnings) {
        TextLine first = lines.get(0);
        String text = lines.stream().map(TextLine::text).reduce("", Wrapping::join);
        if (lines.size() > 1) {
            warnings.add(
                    WarningCode.HEADING_WRAPPED,
                    first.number(),
                    "小見出しが" + lines.size() + "行に分かれています。「" + text + "」とつなぎました。");
        }
        return new TextLine(first.number(), text, first.detached());
    }

    private static Section section(SectionKind kind, TextLine heading, List<TextLine> lines, Warnings warnings) {
        reportIfEmpty(heading, lines, warnings);
        boolean empty = lines.isEmpty();
        return new Section(
                kind,
                Markdown.clean(heading.text()),
                heading.number(),
                kind == SectionKind.PHOTOS ? BodyText.captions(lines) : BodyText.prose(lines),
                empty ? null : lines.get(0).number(),
                empty ? null : lines.get(lines.size() - 1).number());
    }

    private static void reportIfEmpty(TextLine heading, List<TextLine> lines, Warnings warnings) {
        if (lines.isEmpty()) {
            warnings.add(
                    WarningCode.SECTION_EMPTY, heading.number(), "「" + heading.text() + "」の下に文章がありません。空欄のままにしました。");
        }
    }

    /** Captions whose heading is lost. */
    private static void addStrayCaptions(List<Section> sections, List<TextLine> lines) {
        if (!lines.isEmpty()) {
            int first = lines.get(0).number();
            sections.add(new Section(
                    SectionKind.PHOTOS,
                    Heading.PHOTOS.label(),
                    first,
                    BodyText.captions(lines),
                    first,
                    lines.get(lines.size() - 1).number()));
        }
    }

    private static Section withoutContacts(Section section, Warnings warnings) {
        if (!ContactFilter.hasContact(section.body())) {
            return section;
        }
        warnings.add(
                WarningCode.CONTACT_WITHHELD,
                section.headingLine(),
                "「" + section.heading() + "」にある携帯電話番号・メールアドレスは掲載しません。本文から取り除きました。");
        return new Section(
                section.kind(),
                section.heading(),
                section.headingLine(),
                ContactFilter.withhold(section.body()),
                section.firstLine(),
                section.lastLine());
    }
}
