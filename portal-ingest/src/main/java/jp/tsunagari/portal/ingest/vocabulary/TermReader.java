package jp.tsunagari.portal.ingest.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.vocabulary.Statements.FoldedStatement;
import jp.tsunagari.portal.ingest.vocabulary.Statements.Statement;
import jp.tsunagari.portal.ingest.vocabulary.TermReading.Evidence;
import jp.tsunagari.portal.text.FoldedText;
import jp.tsunagari.portal.thesaurus.Thesaurus;

/** Reads the terms of one vocabulary out of the statements of a case. */
final class TermReader {

    private final TermKind kind;
    private final List<String> codes;
    private final CueScanner scanner;
    private final CueContext context;
    private final WideWords wideWords;

    TermReader(TermKind kind, Thesaurus thesaurus, Spellings spellings, CueContext context) {
        this.kind = kind;
        this.codes = kind.codes(thesaurus);
        this.scanner = new CueScanner(kind, thesaurus, spellings);
        this.context = context;
        this.wideWords = new WideWords(spellings);
    }

    /**
     * The terms in the order of the vocabulary, each with its first evidence in each part of the case.
     *
     * @param statements the stronger places first
     */
    List<TermReading> read(List<FoldedStatement> statements) {
        Map<String, Map<EvidencePlace, Evidence>> found = new HashMap<>();
        for (FoldedStatement folded : statements) {
            Statement statement = folded.statement();
            FoldedText text = folded.text();
            List<Hit> hits = scanner.scan(text).stream()
                    .filter(hit -> hit.start() >= folded.relevantFrom() && counts(statement, text, hit))
                    .toList();
            Set<String> named = hits.stream()
                    .flatMap(hit -> hit.cue().codes(statement.place()).stream())
                    .collect(Collectors.toSet());
            for (Hit hit : hits) {
                String words = text.subSequence(hit.start(), hit.end()).toString();
                for (String code : wideWords.left(words, hit.cue().codes(statement.place()), named)) {
                    found.computeIfAbsent(code, any -> new EnumMap<>(EvidencePlace.class))
                            .computeIfAbsent(statement.place(), place -> evidence(statement, text, hit));
                }
            }
        }
        return codes.stream()
                .filter(found::containsKey)
                .map(code -> TermReading.of(
                        code,
                        List.copyOf(Objects.requireNonNull(found.get(code)).values())))
                .filter(Objects::nonNull)
                .toList();
    }

    private boolean counts(Statement statement, FoldedText text, Hit hit) {
        // An age in what came of the work is a count of those who were there.
        if (statement.place().isRunningText()
                && statement.place() != EvidencePlace.ACTIVITY
                && Character.isDigit(text.charAt(hit.start()))) {
            return false;
        }
        if (hit.cue().codes(statement.place()).isEmpty() || context.isTakenBack(kind, statement.place(), text, hit)) {
            return false;
        }
        return switch (statement.place()) {
            case TARGET -> kind == TermKind.TARGET_GROUP;
            case FORM, TITLE -> true;
            case ACTIVITY, RESULTS, STORY, HISTORY -> isStated(statement, text, hit);
        };
    }

    private boolean isStated(Statement statement, FoldedText text, Hit hit) {
        return context.isStated(kind, text, hit) || (kind == TermKind.APPROACH && statement.isBullet());
    }

    private Evidence evidence(Statement statement, FoldedText text, Hit hit) {
        return new Evidence(
                text.source(hit.start(), hit.end()),
                statement.text(),
                statement.place(),
                weight(statement, text, hit),
                null);
    }

    private int weight(Statement statement, FoldedText text, Hit hit) {
        EvidencePlace place = statement.place();
        boolean emphatic = switch (kind) {
            case TARGET_GROUP -> place == EvidencePlace.ACTIVITY && context.isAimedAt(text, hit);
            case APPROACH ->
                (place == EvidencePlace.RESULTS || place == EvidencePlace.STORY) && context.isUndertaken(text, hit);
        };
        return emphatic ? place.emphaticWeight() : place.weight();
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
     * @param places where the words count, by the codes of the terms; none for a false friend: words that only look like a
     *     cue
     */
    record Cue(Map<String, Set<EvidencePlace>> places) {

        /** Takes the place of a cue in longer words that mean something else. */
        static final Cue FALSE_FRIEND = new Cue(Map.of());

        private static final String EVERYWHERE = "all";

        Cue {
            places = Map.copyOf(places);
        }

        static Cue of(String code, String countsIn) {
            return new Cue(Map.of(code, places(countsIn)));
        }

        /** The same words may name several terms. */
        Cue and(Cue other) {
            Map<String, Set<EvidencePlace>> all = new HashMap<>(places);
            all.putAll(other.places);
            return new Cue(all);
        }

        private static Set<EvidencePlace> places(String countsIn) {
            if (countsIn.equals(EVERYWHERE)) {
                return EnumSet.allOf(EvidencePlace.class);
            }
            return Stream.of(countsIn.split("\\|")).flatMap(Cue::placesOf).collect(Collectors.toSet());
        }

        /** What counts in a statement of the activity counts in all running text. */
        private static Stream<EvidencePlace> placesOf(String keyword) {
            List<EvidencePlace> found = Arrays.stream(EvidencePlace.values())
                    .filter(place -> place.isRunningText()
                            ? keyword.equals(EvidencePlace.ACTIVITY.keyword())
                            : place.keyword().equals(keyword))
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalArgumentException("no place " + keyword);
            }
            return found.stream();
        }

        /** Of the terms that the words name there. */
        List<String> codes(EvidencePlace place) {
            return places.entrySet().stream()
                    .filter(entry -> entry.getValue().contains(place))
                    .map(Entry::getKey)
                    .toList();
        }

        boolean isFalseFriend() {
            return places.isEmpty();
        }
    }

    /** Finds the cues of a vocabulary in a text, from left to right; the longest wins, and words inside it are its own. */
    private static final class CueScanner {

        private final Lexicon<Cue> lexicon;

        CueScanner(TermKind kind, Thesaurus thesaurus, Spellings spellings) {
            Map<String, Cue> cues = new HashMap<>();
            kind.terms(thesaurus)
                    .forEach(term -> term.labels().cues().forEach(cue -> {
                        String phrase = spellings.fold(cue.phrase()).toString();
                        // Of signs alone, such as quotes, nothing is left to be found.
                        if (!phrase.isEmpty()) {
                            cues.merge(phrase, Cue.of(kind.code(term), cue.countsIn()), Cue::and);
                        }
                    }));
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
