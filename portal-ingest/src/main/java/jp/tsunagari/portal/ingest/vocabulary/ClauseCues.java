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

    /** How many parts all cues have. */
    private final int slots;

    private ClauseCues(Map<String, List<Part>> parts, int slots) {
        this.parts = new Lexicon<>(parts);
        this.slots = slots;
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
        int slots = 0;
        for (Map.Entry<String, Cue> entry : cues.entrySet()) {
            String[] said = entry.getKey().split(GAP, -1);
            Rule rule = new Rule(entry.getValue(), said.length, slots);
            slots += said.length;
            for (int place = 0; place < said.length; place++) {
                Part part = new Part(rule, place);
                words(said[place], thesaurus)
                        .map(word -> spellings.fold(word).toString())
                        .filter(Predicate.not(String::isEmpty))
                        .distinct()
                        .forEach(word -> parts.computeIfAbsent(word, any -> new ArrayList<>())
                                .add(part));
            }
        }
        return new ClauseCues(parts, slots);
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
        String plain = text.toString();
        // How far each cue has come: for each of its parts where it began and where the part ends.
        int[] starts = new int[slots];
        int[] ends = new int[slots];
        for (int position = 0; position < plain.length(); position++) {
            int at = position;
            parts.eachAt(plain, position, (word, found) -> {
                for (Part part : found) {
                    int slot = part.rule().firstSlot() + part.place();
                    int end = at + word.length();
                    if (part.place() == 0) {
                        starts[slot] = at;
                        ends[slot] = end;
                    } else if (ends[slot - 1] > 0 && ends[slot - 1] <= at && at - ends[slot - 1] <= REACH) {
                        if (part.place() == part.rule().length() - 1) {
                            hits.add(new Hit(part.rule().cue(), starts[slot - 1], end));
                        } else {
                            starts[slot] = starts[slot - 1];
                            ends[slot] = end;
                        }
                    }
                }
            });
        }
        hits.sort(Comparator.comparingInt(Hit::start));
        return hits;
    }

    /**
     * A cue with its parts.
     *
     * @param firstSlot where its parts are among those of all cues
     */
    private record Rule(Cue cue, int length, int firstSlot) {}

    private record Part(Rule rule, int place) {}
}
