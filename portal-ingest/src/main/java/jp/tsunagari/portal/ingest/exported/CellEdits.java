package jp.tsunagari.portal.ingest.exported;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.initiative.RegionBasis;
import jp.tsunagari.portal.initiative.WorkRegion;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.text.Folding;
import jp.tsunagari.portal.vocabulary.AssignedTerm;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Takes the edited cells of a row into the card as it was exported. What cannot be understood is told of and left as it was. */
final class CellEdits {

    /** Columns with the text of sections. */
    private static final Set<String> TEXTS =
            Set.of("history", "reason", "activity", "ideas", "obstacles", "other-stories", "results");

    private static final Set<String> STORIES = Set.of("reason", "ideas", "obstacles", "other-stories");

    private static final Set<String> OTHERS = Set.of(
            "title",
            "region",
            "region-code",
            "approach-items",
            "target-phrases",
            "target",
            "target-code",
            "approach",
            "approach-code");

    private static final Pattern BETWEEN = Pattern.compile("[;\\n]");
    private static final Pattern BETWEEN_TERMS = Pattern.compile("[;\uFF1B\\n]");

    private final ExportedTable table;
    private final Locale language;
    private final Map<String, String> targets;
    private final Map<String, String> approaches;
    private @Nullable Map<String, String> places;

    CellEdits(ExportedTable table, Locale language, Vocabulary vocabulary) {
        this.table = table;
        this.language = language;
        this.targets = codes(vocabulary.targetGroups());
        this.approaches = codes(vocabulary.approaches());
    }

    /** Whether the portal takes what is edited in a column. */
    static boolean isEditable(String column) {
        return TEXTS.contains(column) || OTHERS.contains(column);
    }

    private static Map<String, String> codes(List<Term> terms) {
        Map<String, String> codes = new HashMap<>();
        for (Term term : terms) {
            codes.put(Folding.NAMES.apply(term.code()), term.code());
            codes.put(Folding.NAMES.apply(term.name()), term.code());
            codes.put(Folding.NAMES.apply(term.nameEnglish()), term.code());
        }
        return codes;
    }

    /**
     * The card with what was edited.
     *
     * @param written the cells as they were exported, by column
     * @param edited those of the columns above that are otherwise now, by column; "" for one that was emptied
     * @param faults gets the column and the key of what is wrong with it
     */
    InitiativeDetails apply(
            InitiativeDetails base,
            Map<String, String> written,
            Map<String, String> edited,
            BiConsumer<String, String> faults) {
        return new InitiativeDetails(
                title(base, written, edited, faults),
                phrases(base.approachItems(), edited.get("approach-items")),
                phrases(base.targetPhrases(), edited.get("target-phrases")),
                Set.copyOf(terms(base.targetGroups(), targets, "target", edited, faults)),
                Set.copyOf(terms(base.approaches(), approaches, "approach", edited, faults)),
                regions(base, edited, faults),
                sections(base, written, edited, faults),
                base.metrics(),
                base.efforts(),
                base.notes(),
                base.photos());
    }

    private static @Nullable String title(
            InitiativeDetails base,
            Map<String, String> written,
            Map<String, String> edited,
            BiConsumer<String, String> faults) {
        String cell = edited.get("title");
        String before = base.title();
        if (cell == null) {
            return before;
        }
        if (cell.isEmpty()) {
            faults.accept("title", "emptied");
            return before;
        }
        String line = TextEdit.line(cell);
        if (before == null) {
            return line;
        }
        String kept = TextEdit.parts(List.of(before), written.getOrDefault("title", ""), line)
                .map(parts -> parts.get(0))
                .orElse(line);
        return TextEdit.line(kept).equals(line) ? kept : line;
    }

    /** Those that are still there stay as they are written in the card. */
    private static List<String> phrases(List<String> base, @Nullable String cell) {
        if (cell == null) {
            return base;
        }
        Map<String, List<String>> known = new LinkedHashMap<>();
        base.forEach(
                phrase -> known.computeIfAbsent(TextEdit.line(phrase.replace(';', '\uFF1B')), key -> new ArrayList<>())
                        .add(phrase));
        List<String> phrases = new ArrayList<>();
        for (String part : parts(BETWEEN, cell)) {
            List<String> same = known.remove(part);
            if (same != null) {
                phrases.addAll(same);
            } else if (!phrases.contains(part)) {
                phrases.add(part);
            }
        }
        return phrases;
    }

    private static List<String> parts(Pattern between, String cell) {
        return between.splitAsStream(cell)
                .map(TextEdit::line)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Collection<AssignedTerm> terms(
            Collection<AssignedTerm> base,
            Map<String, String> codes,
            String column,
            Map<String, String> edited,
            BiConsumer<String, String> faults) {
        Set<String> chosen = chosen(column, "term", part -> codes.get(Folding.NAMES.apply(part)), edited, faults);
        if (chosen == null) {
            return base;
        }
        Map<String, AssignedTerm> known = new HashMap<>();
        base.forEach(term -> known.put(term.code(), term));
        return chosen.stream()
                .map(code -> known.getOrDefault(code, AssignedTerm.main(code)))
                .toList();
    }

    /**
     * The codes that were chosen: of the column with names and that with codes, the one that was edited; both only if they say
     * the same.
     *
     * @param unknown key of the fault of a part that has no code
     * @param code of a part of a cell, null if there is none
     * @return null if neither was edited, or something is wrong with them
     */
    private static @Nullable Set<String> chosen(
            String column,
            String unknown,
            Function<String, @Nullable String> code,
            Map<String, String> edited,
            BiConsumer<String, String> faults) {
        Set<String> chosen = null;
        for (String each : List.of(column, column + "-code")) {
            String cell = edited.get(each);
            if (cell == null) {
                continue;
            }
            Set<String> said = new LinkedHashSet<>();
            for (String part : parts(BETWEEN_TERMS, cell)) {
                String known = code.apply(part);
                if (known == null) {
                    faults.accept(each, unknown);
                    return null;
                }
                said.add(known);
            }
            if (chosen != null && !chosen.equals(said)) {
                faults.accept(each, "contradicts");
                return null;
            }
            chosen = said;
        }
        return chosen;
    }

    private List<WorkRegion> regions(
            InitiativeDetails base, Map<String, String> edited, BiConsumer<String, String> faults) {
        Set<String> chosen = chosen("region", "place", this::place, edited, faults);
        if (chosen == null) {
            return base.regions();
        }
        List<WorkRegion> regions = new ArrayList<>();
        for (String code : chosen) {
            List<WorkRegion> known = base.regions().stream()
                    .filter(region -> !region.isSeat() && region.code().equals(code))
                    .toList();
            regions.addAll(known.isEmpty() ? List.of(new WorkRegion(code, RegionBasis.EDITED)) : known);
        }
        base.regions().stream().filter(WorkRegion::isSeat).forEach(regions::add);
        return regions;
    }

    /** Spreadsheets take the zero in front of a code away. */
    private @Nullable String place(String part) {
        Map<String, String> known = places;
        if (known == null) {
            known = new HashMap<>();
            for (Map.Entry<String, String> place : table.places(language).entrySet()) {
                known.put(Folding.NAMES.apply(place.getKey()), place.getValue());
            }
            for (String code : List.copyOf(known.values())) {
                known.put(code, code);
            }
            places = known;
        }
        String folded = Folding.NAMES.apply(part);
        String code = known.get(folded);
        return code == null && folded.matches("[0-9]|[0-9]{4}") ? known.get("0" + folded) : code;
    }

    private List<InitiativeSection> sections(
            InitiativeDetails base,
            Map<String, String> written,
            Map<String, String> edited,
            BiConsumer<String, String> faults) {
        List<InitiativeSection> sections = new ArrayList<>(base.sections());
        for (String column : TEXTS.stream().sorted().toList()) {
            String cell = edited.get(column);
            if (cell != null) {
                edit(sections, column, written.getOrDefault(column, ""), cell)
                        .ifPresent(fault -> faults.accept(column, fault));
            }
        }
        return sections;
    }

    private Optional<String> edit(List<InitiativeSection> sections, String column, String written, String cell) {
        boolean stories = STORIES.contains(column);
        List<InitiativeSection> within = sections.stream()
                .filter(section -> column.equals(table.column(section)))
                .filter(section -> stories || !section.body().isBlank())
                .toList();
        if (within.isEmpty()) {
            return table.section(column, cell, language)
                    .map(section -> {
                        add(sections, section);
                        return Optional.<String>empty();
                    })
                    .orElse(Optional.of("heading"));
        }
        if (cell.isEmpty()) {
            sections.removeAll(within);
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (InitiativeSection section : within) {
            if (stories) {
                parts.add(section.heading());
            }
            parts.add(section.body());
        }
        Optional<List<String>> found = TextEdit.parts(parts, written, cell);
        if (found.isEmpty()) {
            return Optional.of("bounds");
        }
        List<String> texts = found.get();
        if (stories && isWithoutHeading(texts)) {
            return Optional.of("heading");
        }
        for (int i = 0; i < within.size(); i++) {
            InitiativeSection section = within.get(i);
            String heading = stories ? texts.get(2 * i) : section.heading();
            String body = stories ? texts.get(2 * i + 1) : texts.get(i);
            int place = place(sections, section);
            if (heading.isEmpty() || (body.isEmpty() && !section.body().isBlank() && !stories)) {
                sections.remove(place);
            } else if (!isSame(section, heading, body)) {
                sections.set(place, new InitiativeSection(section.kind(), TextEdit.line(heading), body, null, null));
            }
        }
        return Optional.empty();
    }

    /** Two sections may say the same: which of them is meant is told by what they are, not by what they say. */
    @SuppressWarnings("ReferenceEquality")
    private static int place(List<InitiativeSection> sections, InitiativeSection section) {
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i) == section) {
                return i;
            }
        }
        throw new IllegalStateException("a section that is not there");
    }

    private static boolean isWithoutHeading(List<String> texts) {
        for (int i = 0; i + 1 < texts.size(); i += 2) {
            if (texts.get(i).isEmpty() && !texts.get(i + 1).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(InitiativeSection section, String heading, String body) {
        return Objects.equals(section.heading().strip(), heading.strip())
                && Objects.equals(section.body().strip(), body.strip());
    }

    /** After the last one of its kind or of one before that. */
    private static void add(List<InitiativeSection> sections, InitiativeSection section) {
        int place = 0;
        for (int i = 0; i < sections.size(); i++) {
            SectionKind kind = sections.get(i).kind();
            if (kind.compareTo(section.kind()) <= 0) {
                place = i + 1;
            }
        }
        sections.add(place, section);
    }
}
