package jp.tsunagari.portal.ingest.casestudy;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy.CaseSection;
import jp.tsunagari.portal.ingest.layout.CaseHeading;
import jp.tsunagari.portal.ingest.layout.LineMarks;
import jp.tsunagari.portal.ingest.layout.TextLine;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.text.WrappedText;

/** Reads the running text of a case, section by section. */
final class SectionReader {

    private SectionReader() {}

    /** @param profileLines how many lines below 団体概要 belong to its fields */
    static List<CaseSection> read(CaseOutline outline, int profileLines, Warnings warnings) {
        List<CaseSection> sections = new ArrayList<>();
        for (CaseOutline.Mark mark : outline.marks()) {
            TextLine heading = outline.headingLine(mark);
            List<TextLine> below = outline.below(mark);
            switch (mark.heading()) {
                case APPROACH, TARGETS -> reportIfEmpty(heading, below, warnings);
                case HISTORY -> sections.add(plain(SectionKind.HISTORY, heading, below, warnings));
                case NEW_ACTIVITY -> addWithStories(sections, heading, below, warnings);
                case RESULTS -> sections.add(plain(SectionKind.RESULTS, heading, below, warnings));
                case PROFILE ->
                    addStrayCaptions(
                            sections,
                            outline.words().label(CaseHeading.PHOTOS),
                            below.subList(Math.min(profileLines, below.size()), below.size()));
                case PHOTOS -> sections.add(section(SectionKind.PHOTOS, heading, below, warnings));
                case OTHER -> sections.add(other(outline, mark, warnings));
                case LEFT_OUT -> {}
            }
        }
        return List.copyOf(sections);
    }

    /** By itself under its own heading, so that it is added to no other part. */
    private static CaseSection other(CaseOutline outline, CaseOutline.Mark mark, Warnings warnings) {
        TextLine heading = outline.headingLine(mark);
        List<TextLine> below = outline.below(mark);
        if (outline.words().isNoticed(heading.text())) {
            warnings.add(
                    WarningCode.HEADING_UNKNOWN,
                    heading.number(),
                    LineMarks.clean(heading.text()),
                    below.isEmpty() ? "" : below.get(0).text(),
                    outline.missingAt(mark).map(Enum::name).orElse(""));
        }
        return section(SectionKind.STORY, heading, below, warnings);
    }

    private static CaseSection plain(SectionKind kind, TextLine heading, List<TextLine> lines, Warnings warnings) {
        for (int i = 0; i < lines.size(); i++) {
            if (StoryHeadings.lengthAt(lines, i) > 0) {
                reportHeadingLike(lines.get(i), heading, warnings);
            }
        }
        return section(kind, heading, lines, warnings);
    }

    private static void reportHeadingLike(TextLine line, TextLine heading, Warnings warnings) {
        warnings.add(WarningCode.HEADING_LIKE_LINE, line.number(), line.text(), heading.text());
    }

    /** The first line is never a story's heading, because the section itself must have text. */
    private static void addWithStories(
            List<CaseSection> sections, TextLine heading, List<TextLine> lines, Warnings warnings) {
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
        String text = lines.stream().map(TextLine::text).reduce("", WrappedText::join);
        if (lines.size() > 1) {
            warnings.add(WarningCode.HEADING_WRAPPED, first.number(), lines.size(), text);
        }
        return new TextLine(first.number(), text, first.detached());
    }

    private static CaseSection section(SectionKind kind, TextLine heading, List<TextLine> lines, Warnings warnings) {
        reportIfEmpty(heading, lines, warnings);
        boolean empty = lines.isEmpty();
        return new CaseSection(
                kind,
                LineMarks.clean(heading.text()),
                heading.number(),
                kind == SectionKind.PHOTOS ? BodyText.captions(lines) : BodyText.prose(lines),
                empty ? null : lines.get(0).number(),
                empty ? null : lines.get(lines.size() - 1).number());
    }

    private static void reportIfEmpty(TextLine heading, List<TextLine> lines, Warnings warnings) {
        if (lines.isEmpty()) {
            warnings.add(WarningCode.SECTION_EMPTY, heading.number(), heading.text());
        }
    }

    /** Captions whose heading is lost. */
    private static void addStrayCaptions(List<CaseSection> sections, String heading, List<TextLine> lines) {
        if (!lines.isEmpty()) {
            int first = lines.get(0).number();
            sections.add(new CaseSection(
                    SectionKind.PHOTOS,
                    heading,
                    first,
                    BodyText.captions(lines),
                    first,
                    lines.get(lines.size() - 1).number()));
        }
    }

    /** Makes paragraphs out of the lines of a section. */
    private static final class BodyText {

        /** A line of at least this many characters was probably broken by the layout. */
        private static final int MIN_BROKEN_LINE_LENGTH = 30;

        private BodyText() {}

        /** Running text: a long line that stops in the middle of a sentence goes on in the next one. */
        static String prose(List<TextLine> lines) {
            StringBuilder body = new StringBuilder();
            String upper = "";
            for (TextLine line : lines) {
                String text = LineMarks.clean(line.text());
                if (text.isEmpty()) {
                    continue;
                }
                if (body.length() > 0 && !isBroken(upper, text)) {
                    body.append('\n');
                }
                body.append(text);
                upper = text;
            }
            return body.toString();
        }

        private static boolean isBroken(String upper, String lower) {
            return upper.length() >= MIN_BROKEN_LINE_LENGTH
                    && !LineMarks.endsSentence(upper)
                    && !LineMarks.isBulleted(lower);
        }

        /** Captions and flyers: every line for itself. */
        static String captions(List<TextLine> lines) {
            return String.join(
                    "\n",
                    lines.stream()
                            .map(line -> LineMarks.clean(line.text()))
                            .filter(text -> !text.isEmpty())
                            .toList());
        }
    }

    /** Recognises a heading of the authors' own choice by the lines around it. */
    static final class StoryHeadings {

        private static final int MAX_HEADING_LENGTH = 40;
        private static final int MIN_PARAGRAPH_LENGTH = 20;

        private StoryHeadings() {}

        /**
         * How many lines, from the index on, are a heading: short lines between a finished paragraph, or the start of the
         * lines, and a new paragraph. 0 when there is no heading, 2 for one that is wrapped.
         */
        static int lengthAt(List<TextLine> lines, int index) {
            if (!isShort(lines, index)
                    || (index > 0 && !endsParagraph(lines.get(index - 1).text()))) {
                return 0;
            }
            if (beginsParagraph(lines, index + 1)) {
                return 1;
            }
            return isWrapped(lines, index) && beginsParagraph(lines, index + 2) ? 2 : 0;
        }

        private static boolean isShort(List<TextLine> lines, int index) {
            String line = lines.get(index).text();
            return line.length() <= MAX_HEADING_LENGTH
                    && !LineMarks.isRunningText(line)
                    && !LineMarks.isBulleted(line)
                    && !LineMarks.beginsWithRemark(line)
                    && !line.contains("\t");
        }

        private static boolean isWrapped(List<TextLine> lines, int index) {
            return index + 1 < lines.size()
                    && isShort(lines, index + 1)
                    && !LineMarks.endsSentence(lines.get(index).text())
                    && lines.get(index).text().length()
                                    + lines.get(index + 1).text().length()
                            <= MAX_HEADING_LENGTH;
        }

        private static boolean beginsParagraph(List<TextLine> lines, int index) {
            if (index >= lines.size()) {
                return false;
            }
            String line = lines.get(index).text();
            return line.length() >= MIN_PARAGRAPH_LENGTH || LineMarks.isRunningText(line);
        }

        private static boolean endsParagraph(String line) {
            return LineMarks.isBulleted(line)
                    || (LineMarks.endsSentence(line) && !line.endsWith(":") && !line.endsWith("："));
        }
    }
}
