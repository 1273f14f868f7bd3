package jp.tsunagari.portal.ingest.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.vocabulary.Statements.FoldedStatement;
import jp.tsunagari.portal.ingest.vocabulary.Statements.Statement;
import jp.tsunagari.portal.text.FoldedText;
import org.apache.commons.csv.CSVRecord;

/** Reads the terms of one vocabulary out of the statements of a case. */
final class TermReader {

    private final TermKind kind;
    private final List<String> codes;
    private final CueScanner scanner;
    private final CueContext context;

    TermReader(TermKind kind, Spellings spellings, CueContext context) {
        this.kind = kind;
        this.codes = kind.codes();
        this.scanner = new CueScanner(kind, spellings);
        this.context = context;
    }

    /**
     * The terms in the order of the vocabulary, each with its first evidence.
     *
     * @param statements the stronger places first
     */
    List<TermReading> read(List<FoldedStatement> statements) {
        Map<String, TermReading> found = new HashMap<>();
        for (FoldedStatement folded : statements) {
            Statement statement = folded.statement();
            FoldedText text = folded.text();
            for (Hit hit : scanner.scan(text)) {
                if (hit.start() >= folded.relevantFrom() && counts(statement, text, hit)) {
                    hit.cue()
                            .codes()
                            .forEach(code -> found.computeIfAbsent(code, c -> reading(c, statement, text, hit)));
                }
            }
        }
        return codes.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private boolean counts(Statement statement, FoldedText text, Hit hit) {
        if (!hit.cue().places().contains(statement.place())
                || context.isTakenBack(kind, statement.place(), text, hit)) {
            return false;
        }
        return switch (statement.place()) {
            case TARGET -> kind == TermKind.TARGET_GROUP;
            case FORM, TITLE -> true;
            case ACTIVITY -> isStated(statement, text, hit);
        };
    }

    private boolean isStated(Statement statement, FoldedText text, Hit hit) {
        return context.isStated(kind, text, hit) || (kind == TermKind.APPROACH && statement.isBullet());
    }

    private static TermReading reading(String code, Statement statement, FoldedText text, Hit hit) {
        return new TermReading(code, text.source(hit.start(), hit.end()), statement.text(), statement.place(), null);
    }

    /**
     * A cue found in a text.
     *
     * @param start of the cue in the folded text
     * @param end after the cue
     */
    record Hit(Cue cue, int start, int end) {}

    /**
     * Words that name one or more terms.
     *
     * @param codes of the terms; empty for a false friend: words that only look like a cue
     * @param places where the words count
     */
    record Cue(List<String> codes, Set<EvidencePlace> places) {

        /** Takes the place of a cue in longer words that mean something else. */
        static final Cue FALSE_FRIEND = new Cue(List.of(), Set.of());

        private static final String EVERYWHERE = "all";

        Cue {
            codes = List.copyOf(codes);
            places = Set.copyOf(places);
        }

        static Cue of(CSVRecord row) {
            return new Cue(List.of(row.get("codes").split("\\|")), places(row.get("counts_in")));
        }

        private static Set<EvidencePlace> places(String cell) {
            if (cell.equals(EVERYWHERE)) {
                return EnumSet.allOf(EvidencePlace.class);
            }
            return Set.copyOf(Stream.of(cell.split("\\|")).map(Cue::place).toList());
        }

        private static EvidencePlace place(String keyword) {
            return Arrays.stream(EvidencePlace.values())
                    .filter(place -> place.keyword().equals(keyword))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no place " + keyword));
        }

        boolean isFalseFriend() {
            return codes.isEmpty();
        }
    }

    /** Finds the cues of a vocabulary in a text, from left to right; the longest wins, and words inside it are its own. */
    private static final class CueScanner {

        private final Lexicon<Cue> lexicon;

        CueScanner(TermKind kind, Spellings spellings) {
            Map<String, Cue> cues = new HashMap<>();
            kind.cues()
                    .rows()
                    .forEach(row -> cues.put(spellings.fold(row.get("cue")).toString(), Cue.of(row)));
            kind.falseFriends()
                    .rows()
                    .forEach(row -> cues.put(spellings.fold(row.get("phrase")).toString(), Cue.FALSE_FRIEND));
            this.lexicon = new Lexicon<>(cues);
        }

        /** In the order of the text, the false friends left out. */
        List<Hit> scan(FoldedText text) {
            List<Hit> hits = new ArrayList<>();
            int position = 0;
            while (position < text.length()) {
                Optional<Entry<String, Cue>> found = lexicon.longestAt(text, position);
                int end = position + found.map(entry -> entry.getKey().length()).orElse(1);
                if (found.isPresent() && !found.get().getValue().isFalseFriend()) {
                    hits.add(new Hit(found.get().getValue(), position, end));
                }
                position = end;
            }
            return hits;
        }
    }
}
