package jp.tsunagari.portal.ingest.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.vocabulary.TermReader.Hit;
import jp.tsunagari.portal.text.FoldedText;
import jp.tsunagari.portal.thesaurus.Concept;
import jp.tsunagari.portal.thesaurus.Labels;
import jp.tsunagari.portal.thesaurus.Thesaurus;

/**
 * Cues that are said in several words with others between them: 米/野菜…届け/配 is rice or vegetables that are brought or
 * handed out. Each part is one of the words that {@code /} keeps apart; a word in {@code < >} stands for all that the
 * thesaurus calls a concept of that name and those below it. A deed is told by what it is done with, so one such cue does
 * for many sentences.
 */
final class ClauseCues {

    /** Parts the words of a cue that follow each other in a clause. */
    static final String GAP = "…";

    private static final String OR = "/";

    /** How many characters may lie between two parts. */
    private static final int REACH = 16;

    private final Lexicon<List<Part>> parts;

    private ClauseCues(Map<String, List<Part>> parts) {
        this.parts = new Lexicon<>(parts);
    }

    static boolean is(String phrase) {
        return phrase.contains(GAP);
    }

    /** Those of one vocabulary. */
    static ClauseCues of(TermKind kind, Thesaurus thesaurus, Spellings spellings) {
        Map<String, Cue> cues = new LinkedHashMap<>();
        kind.terms(thesaurus)
                .forEach(term -> term.labels().cues().stream()
                        .filter(cue -> is(cue.phrase()))
                        .forEach(cue ->
                                cues.merge(cue.phrase(), Cue.clause(kind.code(term), cue.countsIn()), Cue::and)));
        Map<String, List<Part>> parts = new HashMap<>();
        cues.forEach((phrase, cue) -> {
            Rule rule = new Rule(cue, phrase.split(GAP).length);
            for (int place = 0; place < rule.length(); place++) {
                Part part = new Part(rule, place);
                words(phrase.split(GAP)[place], thesaurus)
                        .map(word -> spellings.fold(word).toString())
                        .filter(Predicate.not(String::isEmpty))
                        .distinct()
                        .forEach(word -> parts.computeIfAbsent(word, any -> new ArrayList<>())
                                .add(part));
            }
        });
        return new ClauseCues(parts);
    }

    private static Stream<String> words(String alternatives, Thesaurus thesaurus) {
        return Stream.of(alternatives.split(OR))
                .flatMap(word -> word.startsWith("<")
                        ? names(word.substring(1, word.length() - 1), thesaurus)
                        : Stream.of(word));
    }

    private static Stream<String> names(String label, Thesaurus thesaurus) {
        return thesaurus.concepts().stream()
                .filter(concept -> concept.label().equals(label))
                .flatMap(concept -> Stream.concat(Stream.of(concept), thesaurus.narrowerAll(concept.code()).stream()))
                .map(Concept::labels)
                .flatMap(labels -> names(labels).stream())
                .filter(name -> name.length() > 1);
    }

    private static Collection<String> names(Labels labels) {
        Set<String> names = new HashSet<>(labels.same());
        names.add(labels.preferred());
        return names;
    }

    /** In the order of the text; each from the first word to the end of the last. */
    List<Hit> scan(FoldedText text) {
        List<Hit> hits = new ArrayList<>();
        // How far each rule has come, by the part that was seen last.
        Map<Rule, List<Begun>> begun = new HashMap<>();
        for (int position = 0; position < text.length(); position++) {
            int at = position;
            parts.eachAt(text, position, (word, found) -> {
                for (Part part : found) {
                    take(part, at, at + word.length(), begun, hits);
                }
            });
        }
        hits.sort(Comparator.comparingInt(Hit::start));
        return hits;
    }

    private static void take(Part part, int start, int end, Map<Rule, List<Begun>> begun, List<Hit> hits) {
        List<Begun> known = begun.get(part.rule());
        if (part.place() == 0) {
            begun.computeIfAbsent(part.rule(), any -> new ArrayList<>()).add(new Begun(0, start, end));
            return;
        }
        if (known == null) {
            return;
        }
        for (int i = known.size() - 1; i >= 0; i--) {
            Begun before = known.get(i);
            if (before.place() == part.place() - 1 && before.end() <= start && start - before.end() <= REACH) {
                if (part.place() == part.rule().length() - 1) {
                    hits.add(new Hit(part.rule().cue(), before.start(), end));
                } else {
                    known.add(new Begun(part.place(), before.start(), end));
                }
                return;
            }
        }
    }

    /** Compared by identity: two cues may say the same. */
    private static final class Rule {

        private final Cue cue;
        private final int length;

        Rule(Cue cue, int length) {
            this.cue = cue;
            this.length = length;
        }

        Cue cue() {
            return cue;
        }

        int length() {
            return length;
        }
    }

    private record Part(Rule rule, int place) {}

    private record Begun(int place, int start, int end) {}
}
