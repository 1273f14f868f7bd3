package jp.tsunagari.portal.ingest.casestudy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.tsunagari.portal.contact.Contacts;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy.CaseRegion;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy.CaseSection;
import jp.tsunagari.portal.ingest.layout.Layout;
import jp.tsunagari.portal.ingest.layout.LayoutJson;
import jp.tsunagari.portal.ingest.layout.LayoutWords;
import jp.tsunagari.portal.ingest.layout.LineMarks;
import jp.tsunagari.portal.ingest.layout.ProfileField;
import jp.tsunagari.portal.ingest.layout.RegisterField;
import jp.tsunagari.portal.ingest.layout.TextLine;
import jp.tsunagari.portal.ingest.region.AddressReader;
import jp.tsunagari.portal.ingest.region.RegionExpression;
import jp.tsunagari.portal.ingest.region.RegionExpressionReader;
import jp.tsunagari.portal.ingest.source.SourceText;
import jp.tsunagari.portal.ingest.source.SourceText.SourceLine;
import jp.tsunagari.portal.initiative.RegionBasis;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.text.Folding;
import jp.tsunagari.portal.vocabulary.LegalForms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a case of which it is known what each part is, as in the row of a register. Never fails, as the reader of documents. */
@Component
public class PartsReader {

    private static final Map<RegisterField, ProfileField> PROFILE = Map.of(
            RegisterField.ORGANISATION, ProfileField.NAME,
            RegisterField.REPRESENTATIVES, ProfileField.REPRESENTATIVES,
            RegisterField.FOUNDED, ProfileField.FOUNDED,
            RegisterField.ADDRESS, ProfileField.ADDRESS,
            RegisterField.WEBSITE, ProfileField.WEBSITE,
            RegisterField.MESSAGE, ProfileField.MESSAGE);

    private static final Map<RegisterField, SectionKind> SECTIONS = Map.of(
            RegisterField.HISTORY, SectionKind.HISTORY,
            RegisterField.NEW_ACTIVITY, SectionKind.NEW_ACTIVITY,
            RegisterField.RESULTS, SectionKind.RESULTS,
            RegisterField.STORY, SectionKind.STORY);

    /** Between the places of one cell. */
    private static final Pattern BETWEEN_PLACES = Pattern.compile("\\s*[;；\\n／|｜]\\s*");

    private static final Pattern COMMA = Pattern.compile("、");

    private static final Pattern CODE = Pattern.compile("[0-9]{1,6}");
    private static final int PREFECTURE_DIGITS = 2;
    private static final int CHECKED_DIGITS = 6;

    /** A fiscal year begins in April. */
    private static final int FIRST_MONTH = 4;

    /** What is longer is a sentence with a year in it. */
    private static final int MAX_YEAR = 24;

    private final LegalFormNames forms;
    private final ProfileReader profiles;
    private final RegionExpressionReader places;
    private final RegionDirectory regions;
    private final Contacts contacts = new Contacts();

    public PartsReader(RegionDirectory regions, LegalForms legalForms) {
        this.regions = regions;
        this.forms = new LegalFormNames(legalForms, regions);
        this.profiles = new ProfileReader(forms, new AddressReader(regions));
        this.places = new RegionExpressionReader(regions);
    }

    /**
     * A part of a case.
     *
     * @param name at its head, as written
     * @param lines at least one, none of them blank
     */
    public record Part(RegisterField field, String name, List<String> lines) {

        public Part {
            lines = List.copyOf(lines);
        }

        /** On one line. */
        public String text() {
            return String.join(" ", lines);
        }
    }

    /**
     * A case, and the text that it was read from: the lines of its parts one after the other, without contacts of persons.
     *
     * @param parts without those contacts
     */
    public record PartsReading(CaseStudy study, SourceText text, List<Part> parts) {

        public PartsReading {
            parts = List.copyOf(parts);
        }
    }

    /** The programme and year that lines name, such as those above a table; what is not said is null. */
    public DocumentReader.DocumentReading programme(SourceText above) {
        Warnings warnings = new Warnings();
        Optional<ProgrammeReader.Programme> programme =
                ProgrammeReader.read(TextLine.of(above), LayoutWords.cabinetOffice(), warnings);
        return new DocumentReader.DocumentReading(
                above,
                programme.map(ProgrammeReader.Programme::fiscalYear).orElse(null),
                programme.map(ProgrammeReader.Programme::name).orElse(null),
                List.of(),
                warnings.inOrder());
    }

    /** The fiscal year that a cell names, be it a mere year or a date; empty if it names none. */
    public static Optional<Integer> year(String cell) {
        String text = Folding.NFKC.apply(cell).strip();
        Optional<Integer> fiscal = FiscalYear.in(text).map(FiscalYear::year);
        if (fiscal.isPresent()) {
            return fiscal;
        }
        Founded date = Founded.read(text);
        if (date.year() == null) {
            // 令和8 without its last sign.
            date = Founded.read(text + "年");
        }
        Integer year = date.year();
        Integer month = date.month();
        return year == null || text.length() > MAX_YEAR
                ? Optional.empty()
                : Optional.of(month != null && month < FIRST_MONTH ? year - 1 : year);
    }

    /**
     * Reads a case.
     *
     * @param ordinal from 1
     * @param all its parts, those of a kind beside each other
     */
    public PartsReading read(int ordinal, List<Part> all) {
        LayoutWords words = words(all);
        Warnings warnings = new Warnings();
        WithheldContacts withheld = WithheldContacts.of(text(all, words), contacts, words);
        List<SourceLine> lines = withheld.text().lines();
        withheld.report(1, lines.size(), warnings);
        Draft draft = new Draft();
        int line = 1;
        List<Part> parts = new ArrayList<>();
        for (Part part : all) {
            List<String> own = new ArrayList<>();
            for (int i = 0; i < part.lines().size(); i++) {
                own.add(lines.get(line - 1 + i)
                        .text()
                        .substring(label(part.field(), i, words).length()));
            }
            Part without = new Part(part.field(), part.name(), own);
            parts.add(without);
            draft.add(without, line, warnings);
            line += own.size();
        }
        CaseWarnings.reportGarbled(TextLine.of(withheld.text()), warnings);
        ProfileFields fields = ProfileFields.of(draft.profile(), words);
        ProfileReader.Profile profile = profiles.read(fields, 1, warnings);
        CaseStudy study = new CaseStudy(
                ordinal,
                1,
                lines.size(),
                draft.title,
                draft.fields.containsKey(ProfileField.NAME) ? header(profile) : null,
                draft.place.isEmpty() ? null : draft.place,
                regions(draft, profile.seats(), warnings),
                draft.approaches,
                draft.targets,
                draft.sections(),
                profile.organisation(),
                warnings.inOrder());
        return new PartsReading(study, withheld.text(), parts);
    }

    private static @Nullable HeaderOrganisation header(ProfileReader.Profile profile) {
        LegalFormNames.NamedForm name = profile.name();
        return name == null ? null : new HeaderOrganisation(name.written(), name.coreName());
    }

    /** Of the fields only those that the register has a column for: the others are not missing. */
    private static LayoutWords words(List<Part> parts) {
        Layout usual = LayoutJson.cabinetOffice();
        Map<ProfileField, List<String>> labels = new EnumMap<>(ProfileField.class);
        for (Part part : parts) {
            ProfileField field = PROFILE.get(part.field());
            if (field != null) {
                labels.put(field, usual.labels().getOrDefault(field, List.of()));
            }
        }
        return new LayoutWords(new Layout(
                usual.code(),
                usual.name(),
                List.of(),
                Map.of(),
                labels,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null));
    }

    /** With the label in front of the address: that of an organisation is published. */
    private static SourceText text(List<Part> parts, LayoutWords words) {
        List<SourceLine> lines = new ArrayList<>();
        for (Part part : parts) {
            for (int i = 0; i < part.lines().size(); i++) {
                lines.add(new SourceLine(
                        lines.size() + 1,
                        label(part.field(), i, words) + part.lines().get(i)));
            }
        }
        return new SourceText("", "", "", lines);
    }

    private static String label(RegisterField field, int index, LayoutWords words) {
        return field == RegisterField.ADDRESS && index == 0 ? words.label(ProfileField.ADDRESS) + "\t" : "";
    }

    private List<CaseRegion> regions(Draft draft, List<Region> seats, Warnings warnings) {
        if (draft.place.isEmpty()) {
            return WorkRegions.atSeat(seats, 1, warnings);
        }
        List<String> codes = codes(draft.place);
        if (!codes.isEmpty()) {
            return codes.stream()
                    .map(code -> new CaseRegion(code, RegionBasis.HEADER, null, draft.place, draft.placeLine))
                    .toList();
        }
        Optional<RegionExpression> expression = places.read(draft.place, seats);
        if (expression.isEmpty()) {
            warnings.addVariant(WarningCode.REGION_UNRESOLVED, "alone", draft.placeLine, draft.place, draft.place);
            return List.of();
        }
        CaseWarnings.reportRegion(expression.get(), draft.placeLine, warnings);
        return WorkRegions.ofHeader(expression.get(), draft.placeLine);
    }

    /** Codes of regions, be it without the zero that a spreadsheet takes off. */
    private List<String> codes(String written) {
        List<String> found = new ArrayList<>();
        for (String each : COMMA.splitAsStream(written).toList()) {
            if (!CODE.matcher(each.strip()).matches()) {
                return List.of();
            }
            String digits = each.strip();
            String full = digits.length() <= PREFECTURE_DIGITS
                    ? "0".repeat(PREFECTURE_DIGITS - digits.length()) + digits
                    : digits.length() < CHECKED_DIGITS
                                    && regions.findWritten(digits).isEmpty()
                            ? "0" + digits
                            : digits;
            Optional<Region> region = regions.findWritten(full);
            if (region.isEmpty()) {
                return List.of();
            }
            found.add(region.get().code());
        }
        return found;
    }

    /** Puts the parts where they belong. */
    private final class Draft {

        private final Map<ProfileField, ProfileFields.FieldText> fields = new EnumMap<>(ProfileField.class);
        private final List<String> approaches = new ArrayList<>();
        private final List<String> targets = new ArrayList<>();
        private final Map<SectionKind, CaseSection> single = new EnumMap<>(SectionKind.class);
        private final List<CaseSection> stories = new ArrayList<>();
        private @Nullable String title;
        private @Nullable String form;
        private String place = "";
        private int placeLine = 1;

        void add(Part part, int line, Warnings warnings) {
            switch (part.field()) {
                case TITLE -> title = part.text();
                case LEGAL_FORM -> form = part.text();
                case PLACE -> addPlace(part, line);
                case APPROACH -> approaches.addAll(CellItems.of(part.lines()));
                case TARGETS -> targets.addAll(CellItems.of(part.lines()));
                case HISTORY, NEW_ACTIVITY, RESULTS, STORY -> addSection(part, line);
                case ORGANISATION, REPRESENTATIVES, FOUNDED, ADDRESS, WEBSITE, MESSAGE -> addField(part, line);
                case OTHER -> warnings.addVariant(WarningCode.FIELD_UNKNOWN, "kept", line, part.name(), part.text());
                case YEAR, PROGRAMME, TARGET_GROUPS, APPROACH_TERMS, FIGURE, KEY, LEFT_OUT -> {
                    // No part of the text.
                }
            }
        }

        /** The prefecture in one column, and what is in it in the next. */
        private void addPlace(Part part, int line) {
            String more =
                    BETWEEN_PLACES.matcher(String.join("\n", part.lines())).replaceAll("、");
            if (place.isEmpty()) {
                placeLine = line;
                place = more;
            } else if (!place.contains(more) && !more.startsWith(place)) {
                boolean whole = regions.named(place).stream().anyMatch(region -> regions.isPrefecture(region.code()));
                place = whole ? place + more : place + "、" + more;
            } else if (more.startsWith(place)) {
                place = more;
            }
        }

        private void addField(Part part, int line) {
            ProfileField field = Objects.requireNonNull(PROFILE.get(part.field()));
            ProfileFields.FieldText before = fields.get(field);
            String text = part.field() == RegisterField.MESSAGE ? String.join("\n", part.lines()) : part.text();
            String between = part.field() == RegisterField.ADDRESS ? "" : " ";
            fields.put(
                    field,
                    before == null
                            ? new ProfileFields.FieldText(text, line)
                            : new ProfileFields.FieldText(before.value() + between + text, before.line()));
        }

        private void addSection(Part part, int line) {
            SectionKind kind = Objects.requireNonNull(SECTIONS.get(part.field()));
            String body = part.lines().stream()
                    .map(LineMarks::clean)
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.joining("\n"));
            int last = line + part.lines().size() - 1;
            if (kind == SectionKind.STORY) {
                stories.add(new CaseSection(kind, part.name(), line, body, line, last));
                return;
            }
            CaseSection before = single.get(kind);
            single.put(
                    kind,
                    before == null
                            ? new CaseSection(kind, part.name(), line, body, line, last)
                            : new CaseSection(
                                    kind,
                                    before.heading(),
                                    before.headingLine(),
                                    before.body() + "\n" + body,
                                    before.firstLine(),
                                    last));
        }

        /** The legal form may be in a column of its own. */
        Map<ProfileField, ProfileFields.FieldText> profile() {
            ProfileFields.FieldText name = fields.get(ProfileField.NAME);
            String own = form;
            if (name != null && own != null && forms.formAlone(own).isPresent()) {
                LegalFormNames.NamedForm read = forms.read(name.value());
                if (read.written() == null) {
                    fields.put(ProfileField.NAME, new ProfileFields.FieldText(own + " " + name.value(), name.line()));
                }
            }
            return fields;
        }

        List<CaseSection> sections() {
            List<CaseSection> sections = new ArrayList<>();
            for (SectionKind kind : SectionKind.values()) {
                CaseSection section = single.get(kind);
                if (section != null) {
                    sections.add(section);
                }
                if (kind == SectionKind.STORY) {
                    sections.addAll(stories);
                }
            }
            return sections;
        }
    }

    /** The items of a cell: one a line, or parted by marks where each is short. */
    static final class CellItems {

        private static final Pattern ALWAYS = Pattern.compile("[;；|｜]");
        private static final Pattern COMMAS = Pattern.compile("[、，,／]");
        private static final int MAX_SHORT = 20;

        private CellItems() {}

        static List<String> of(List<String> lines) {
            List<String> items = new ArrayList<>();
            for (String line : lines) {
                for (String part : ALWAYS.splitAsStream(line).toList()) {
                    items.addAll(parted(LineMarks.withoutBullet(LineMarks.clean(part))));
                }
            }
            return items.stream()
                    .map(String::strip)
                    .filter(item -> !item.isEmpty())
                    .distinct()
                    .toList();
        }

        /** A sentence has commas, too. */
        private static List<String> parted(String text) {
            List<String> parts = List.of(COMMAS.split(text));
            boolean isList = !LineMarks.isRunningText(text)
                    && !LineMarks.leavesBracketOpen(parts.get(0))
                    && parts.stream().allMatch(part -> part.strip().length() <= MAX_SHORT);
            return isList ? parts : List.of(text);
        }
    }
}
