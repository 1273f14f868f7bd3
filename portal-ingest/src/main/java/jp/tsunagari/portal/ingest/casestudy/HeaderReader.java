package jp.tsunagari.portal.ingest.casestudy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.layout.CaseHeading;
import jp.tsunagari.portal.ingest.layout.Layout.HeaderPart;
import jp.tsunagari.portal.ingest.layout.LineMarks;
import jp.tsunagari.portal.ingest.layout.TextLine;
import jp.tsunagari.portal.ingest.region.RegionExpression;
import jp.tsunagari.portal.ingest.region.RegionExpressionReader;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.text.Folding;
import jp.tsunagari.portal.text.WrappedText;
import org.jspecify.annotations.Nullable;

/** Reads the header above a case from its region upwards, because captions of the case before may be above it. */
final class HeaderReader {

    /** How far above a late heading a header is looked for when the first headings are lost. */
    private static final int MAX_ITEMS_BETWEEN = 8;

    private final RegionPart regions;
    private final OrganisationPart organisations;
    private final TitlePart titles;

    HeaderReader(RegionExpressionReader regions, LegalFormNames forms, WrappedText wrapping) {
        this.regions = new RegionPart(regions);
        this.organisations = new OrganisationPart(forms);
        this.titles = new TitlePart(wrapping);
    }

    /**
     * The header directly above the first heading.
     *
     * @param floor index of the first line that may belong to it
     * @param profile what the 団体概要 says; null when there is none
     */
    Header read(CaseOutline outline, int floor, ProfileReader.@Nullable Profile profile) {
        CaseOutline.Mark first = outline.first();
        Header direct = read(outline, floor, first.index(), profile);
        if (!direct.isMissing() || first.heading() == CaseHeading.APPROACH) {
            return direct;
        }
        for (int end = first.index() - 1; end >= Math.max(floor, first.index() - MAX_ITEMS_BETWEEN); end--) {
            Header header = read(outline, floor, end, profile);
            if (header.organisation() != null && header.region() != null) {
                return header;
            }
        }
        return Header.none(first.index());
    }

    /** Whether a line by itself is a region or a legal form, which many headers have alike. */
    boolean isPart(String line) {
        return organisations.isForm(line) || regions.isRegion(line);
    }

    /** From the lowest part upwards, in the order of the layout. */
    private Header read(CaseOutline outline, int floor, int end, ProfileReader.@Nullable Profile profile) {
        List<TextLine> above = outline.lines().subList(floor, end);
        List<HeaderPart> order = outline.words().layout().header();
        Optional<Part<RegionExpression>> region = Optional.empty();
        Optional<Part<HeaderOrganisation>> organisation = Optional.empty();
        Optional<Part<String>> title = Optional.empty();
        int start = above.size();
        int titleEnd = start;
        for (int i = order.size() - 1; i >= 0; i--) {
            List<TextLine> rest = above.subList(0, start);
            switch (order.get(i)) {
                case REGION -> {
                    region = regions.read(rest, profile == null ? List.of() : profile.seats());
                    start = region.map(Part::start).orElse(start);
                }
                case ORGANISATION -> {
                    organisation =
                            organisations.read(rest, region.isPresent(), profile == null ? null : profile.name());
                    start = organisation.map(Part::start).orElse(start);
                }
                case TITLE -> {
                    titleEnd = start;
                    title = titles.read(rest);
                    start = title.map(Part::start).orElse(start);
                }
            }
        }
        boolean named = organisation.isPresent();
        if (!named && region.filter(part -> part.value().beginsWithPrefecture()).isEmpty()) {
            return Header.none(end);
        }
        return new Header(
                title.map(Part::value).orElse(null),
                titleEnd - title.map(Part::start).orElse(titleEnd),
                organisation.map(Part::value).orElse(null),
                region.map(Part::value).orElse(null),
                region.map(part -> above.get(part.start()).number()).orElse(0),
                floor + start,
                end);
    }

    /**
     * A part of a header, read from the bottom upwards.
     *
     * @param start index of its first line
     */
    private record Part<T>(T value, int start) {}

    /** Finds the region at the lower end of a header: the last one to five lines that together name places only. */
    private static final class RegionPart {

        private static final int MAX_LINES = 5;

        private final RegionExpressionReader expressions;

        RegionPart(RegionExpressionReader expressions) {
            this.expressions = expressions;
        }

        /** @param seats the regions of the organisation's addresses */
        Optional<Part<RegionExpression>> read(List<TextLine> above, List<Region> seats) {
            List<Optional<RegionExpression>> upwards = new ArrayList<>();
            for (int start = above.size() - 1; start >= Math.max(0, above.size() - MAX_LINES); start--) {
                upwards.add(joined(above, start, seats));
            }
            return longest(upwards, above.size(), RegionExpression::beginsWithPrefecture)
                    .or(() -> longest(upwards, above.size(), expression -> true));
        }

        boolean isRegion(String line) {
            return expressions.read(line, List.of()).isPresent();
        }

        /** From the lowest line upwards, as long as the lines together are such an expression. */
        private static Optional<Part<RegionExpression>> longest(
                List<Optional<RegionExpression>> upwards, int lines, Predicate<RegionExpression> fits) {
            Optional<Part<RegionExpression>> found = Optional.empty();
            for (int i = 0; i < upwards.size(); i++) {
                Optional<RegionExpression> expression = upwards.get(i).filter(fits);
                if (expression.isEmpty() && found.isPresent()) {
                    return found;
                }
                if (expression.isPresent()) {
                    found = Optional.of(new Part<>(expression.get(), lines - 1 - i));
                }
            }
            return found;
        }

        private Optional<RegionExpression> joined(List<TextLine> above, int start, List<Region> seats) {
            return expressions.read(
                    above.subList(start, above.size()).stream()
                            .map(TextLine::text)
                            .collect(Collectors.joining()),
                    seats);
        }
    }

    /** Finds the organisation at the lower end of what is above the region of a header. */
    private static final class OrganisationPart {

        private static final int MAX_NAME_LINES = 3;

        private final LegalFormNames forms;

        OrganisationPart(LegalFormNames forms) {
            this.forms = forms;
        }

        /**
         * @param regionFollows whether a region is below, so that a line of its own with a legal form is proof enough
         * @param profileName name to compare with; null when the case has none
         */
        Optional<Part<HeaderOrganisation>> read(
                List<TextLine> above, boolean regionFollows, LegalFormNames.@Nullable NamedForm profileName) {
            if (above.isEmpty()) {
                return Optional.empty();
            }
            String core = profileName == null ? null : profileName.coreName();
            return belowForm(above, regionFollows, core)
                    .or(() -> onOneLine(above, regionFollows, core))
                    .or(() -> nameAlone(above, core));
        }

        boolean isForm(String line) {
            return forms.formAlone(line).isPresent();
        }

        /** The form on one line, the name on the next ones. */
        private Optional<Part<HeaderOrganisation>> belowForm(
                List<TextLine> above, boolean regionFollows, @Nullable String core) {
            for (int nameLines = 1; nameLines <= MAX_NAME_LINES && nameLines < above.size(); nameLines++) {
                int formIndex = above.size() - nameLines - 1;
                String form = above.get(formIndex).text();
                if (forms.formAlone(form).isPresent()) {
                    String name = join(above.subList(formIndex + 1, above.size()));
                    boolean sure = nameLines == 1 && (regionFollows || core == null);
                    return sure || LegalFormNames.isLikeName(name, core)
                            ? Optional.of(new Part<>(new HeaderOrganisation(form, name), formIndex))
                            : Optional.empty();
                }
            }
            return Optional.empty();
        }

        private Optional<Part<HeaderOrganisation>> onOneLine(
                List<TextLine> above, boolean regionFollows, @Nullable String core) {
            int last = above.size() - 1;
            LegalFormNames.NamedForm named = forms.read(above.get(last).text());
            boolean sure = core == null ? regionFollows : LegalFormNames.isLikeName(named.coreName(), core);
            return named.written() == null || !sure
                    ? Optional.empty()
                    : Optional.of(new Part<>(new HeaderOrganisation(named.written(), named.coreName()), last));
        }

        private Optional<Part<HeaderOrganisation>> nameAlone(List<TextLine> above, @Nullable String core) {
            return Stream.of(1, 2)
                    .filter(count -> count <= above.size())
                    .map(count -> above.subList(above.size() - count, above.size()))
                    .filter(lines -> LegalFormNames.isSameName(join(lines), core))
                    .findFirst()
                    .map(lines -> new Part<>(new HeaderOrganisation(null, join(lines)), above.size() - lines.size()));
        }

        private static String join(List<TextLine> lines) {
            return lines.stream().map(TextLine::text).reduce("", WrappedText::join);
        }
    }

    /** Finds the title at the lower end of what is above organisation and region. */
    private static final class TitlePart {

        private static final int MAX_LINES = 3;

        private final WrappedText wrapping;

        TitlePart(WrappedText wrapping) {
            this.wrapping = wrapping;
        }

        Optional<Part<String>> read(List<TextLine> above) {
            int start = above.size();
            String title = "";
            while (start > 0 && above.size() - start < MAX_LINES && belongs(above, start)) {
                start--;
                title = WrappedText.join(above.get(start).text(), title);
            }
            return title.isEmpty() ? Optional.empty() : Optional.of(new Part<>(wrapping.unwrapped(title), start));
        }

        /** Whether the line above the start is one of the title: the lowest, or one that runs on into the next. */
        private boolean belongs(List<TextLine> above, int start) {
            String upper = above.get(start - 1).text();
            if (CaptionLines.isCaption(upper)) {
                return false;
            }
            if (start == above.size()) {
                return true;
            }
            TextLine lower = above.get(start);
            return wrapping.cannotEnd(upper) || wrapping.cannotBegin(lower.text()) || !lower.detached();
        }
    }

    /** Tells a caption or a line of a flyer from a title. */
    private static final class CaptionLines {

        private static final int MIN_TITLE_LENGTH = 2;
        private static final int MAX_TITLE_LENGTH = 90;
        private static final Pattern LETTER = Pattern.compile("\\p{L}");
        private static final Pattern CONTACT = Pattern.compile(
                "連絡先は掲載していません|https?://|www\\.|[\\w.+-]+@[\\w.-]+|[0-9]{2,4}-[0-9]{2,4}-[0-9]{3,4}|^〒|\\b(TEL|FAX|Tel|Fax)\\b");
        private static final Pattern LABEL = Pattern.compile(
                "^\\(?(左|右|上|下|中央|上段|中段|下段|写真|図)[^)]{0,6}[):]|^【[^】]*】$|^\\(.*\\)$|▶|^(日時|時間|場所|会場|対象|定員|講師|主催|共催|協力|後援|申込|参加費|提案者|お問い?合わ?せ先?)[:\\s]");
        private static final Pattern SENTENCE = Pattern.compile("[。]$|(です|ます|ません|ました|ください|下さい|でした|ましょう)[!?]*$");
        private static final Pattern LAYOUT = Pattern.compile("\\t|\\*\\*|^[|>#*※]");

        private CaptionLines() {}

        static boolean isCaption(String line) {
            String text = Folding.NFKC.apply(line);
            return text.length() < MIN_TITLE_LENGTH
                    || text.length() > MAX_TITLE_LENGTH
                    || !LETTER.matcher(text).find()
                    || CONTACT.matcher(text).find()
                    || LABEL.matcher(text).find()
                    || SENTENCE.matcher(text).find()
                    || LAYOUT.matcher(line).find()
                    || LineMarks.isBulleted(line);
        }
    }

    /**
     * What is above the first heading of a case.
     *
     * @param regionLine number of the line that the region begins on; 0 without one
     * @param start index of its first line; that of the first heading when there is no header
     * @param end index after its last line
     */
    record Header(
            @Nullable String title,
            int titleLines,
            @Nullable HeaderOrganisation organisation,
            @Nullable RegionExpression region,
            int regionLine,
            int start,
            int end) {

        static Header none(int index) {
            return new Header(null, 0, null, null, 0, index, index);
        }

        boolean isMissing() {
            return start == end;
        }
    }
}
