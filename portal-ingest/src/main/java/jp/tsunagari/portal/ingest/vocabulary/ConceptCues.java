package jp.tsunagari.portal.ingest.vocabulary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.vocabulary.Cue.Strength;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.thesaurus.Concept;
import jp.tsunagari.portal.thesaurus.Labels;
import jp.tsunagari.portal.thesaurus.Thesaurus;

/**
 * The words by which the thesaurus leads to the terms of one vocabulary: all that its concepts are called, each with the
 * terms that are the nearest above it. What a person chose as a cue of a term goes before that, and a false friend before
 * both.
 */
final class ConceptCues {

    /** Ends of words for those who serve, and for what they serve with. */
    static final ClasspathCsv SERVING = new ClasspathCsv(ConceptCues.class, "serving-words.csv");

    /** Shorter words occur in too many others to count in running text. */
    private static final int PLAIN_LENGTH = 3;

    /** What is done is said in more and shorter words than who it is for. */
    private static final int PLAIN_DEED_LENGTH = 4;

    /** Words that a person did not choose as cues are too many to count in a title. */
    private static final String EVERYWHERE = "target|form|activity";

    private static final String LISTS = "target|form";

    /** Of people in 取組のかたち things are named that are done with them, and others. */
    private static final String WHOM_EVERYWHERE = "target|activity";

    private static final String WHOM_LISTS = "target";

    /** The name of a concept that leads to no term of this vocabulary. */
    private static final Cue OTHER = new Cue(Map.of(), Strength.CONCEPT);

    private final TermKind kind;
    private final Thesaurus thesaurus;
    private final Spellings spellings;
    private final List<String> serving;
    private final Map<String, Set<String>> codes = new HashMap<>();

    private ConceptCues(TermKind kind, Thesaurus thesaurus, Spellings spellings) {
        this.kind = kind;
        this.thesaurus = thesaurus;
        this.spellings = spellings;
        this.serving = SERVING.rows().stream().map(row -> row.get("ending")).toList();
    }

    /** By the words in their folded form. */
    static Map<String, Cue> of(TermKind kind, Thesaurus thesaurus, Spellings spellings) {
        return new ConceptCues(kind, thesaurus, spellings).all();
    }

    private Map<String, Cue> all() {
        Map<String, Cue> cues = new HashMap<>();
        kind.terms(thesaurus)
                .forEach(term -> term.labels().cues().stream()
                        .filter(cue -> !ClauseCues.is(cue.phrase()))
                        .forEach(cue -> put(cues, cue.phrase(), Cue.of(kind.code(term), cue.countsIn()))));
        kind.falseFriends()
                .rows()
                .forEach(row -> cues.put(spellings.fold(row.get("phrase")).toString(), Cue.FALSE_FRIEND));
        Map<String, Cue> named = new HashMap<>();
        thesaurus.concepts().forEach(concept -> addNames(concept, named));
        Lexicon<Cue> chosen = new Lexicon<>(cues);
        named.forEach((name, cue) -> cues.putIfAbsent(name, withWithin(chosen, name, cue)));
        thesaurus.concepts().stream()
                .flatMap(ConceptCues::names)
                .map(name -> spellings.fold(name).toString())
                .filter(name ->
                        name.length() >= PLAIN_LENGTH && within(chosen, name).isEmpty())
                .forEach(name -> cues.putIfAbsent(name, OTHER));
        return cues;
    }

    /** A longer name says no less than the chosen words within it, unless it is that of those who serve. */
    private static Cue withWithin(Lexicon<Cue> chosen, String name, Cue cue) {
        return cue.strength() == Strength.SERVING
                ? cue
                : within(chosen, name).stream().reduce(cue, Cue::and);
    }

    private static List<Cue> within(Lexicon<Cue> chosen, String name) {
        return IntStream.range(0, name.length())
                .mapToObj(position -> chosen.longestAt(name, position))
                .flatMap(Optional::stream)
                .map(Map.Entry::getValue)
                .filter(cue -> !cue.isFalseFriend())
                .toList();
    }

    private static Stream<String> names(Concept concept) {
        Labels labels = concept.labels();
        return Stream.concat(Stream.of(labels.preferred()), labels.same().stream());
    }

    private void addNames(Concept concept, Map<String, Cue> named) {
        Set<String> terms = concept.term() == null ? codes(concept.code(), new HashSet<>()) : own(concept);
        if (terms.isEmpty()) {
            return;
        }
        boolean serves = concept.term() == null && serves(concept.label());
        names(concept).forEach(label -> {
            Strength strength = serves || serves(label) ? Strength.SERVING : Strength.CONCEPT;
            int length = spellings.fold(label).length();
            if (length >= shortest() - 1) {
                put(named, label, Cue.of(terms, places(length >= shortest()), strength));
            }
        });
    }

    private int shortest() {
        return kind == TermKind.TARGET_GROUP ? PLAIN_LENGTH : PLAIN_DEED_LENGTH;
    }

    private String places(boolean plain) {
        return switch (kind) {
            case TARGET_GROUP -> plain ? WHOM_EVERYWHERE : WHOM_LISTS;
            case APPROACH -> plain ? EVERYWHERE : LISTS;
        };
    }

    private Set<String> own(Concept term) {
        return kind.has(term) ? Set.of(kind.code(term)) : Set.of();
    }

    private boolean serves(String label) {
        return serving.stream().anyMatch(label::endsWith);
    }

    /** Of the terms that are the nearest above a concept, on each way up. */
    private Set<String> codes(String concept, Set<String> passed) {
        Set<String> known = codes.get(concept);
        if (known != null) {
            return known;
        }
        Set<String> found = new LinkedHashSet<>();
        if (passed.add(concept)) {
            for (Concept above : thesaurus.broader(concept)) {
                found.addAll(above.term() == null ? codes(above.code(), passed) : own(above));
            }
        }
        codes.put(concept, found);
        return found;
    }

    private void put(Map<String, Cue> cues, String phrase, Cue cue) {
        String folded = spellings.fold(phrase).toString();
        // Of signs alone, such as quotes, nothing is left to be found.
        if (!folded.isEmpty()) {
            cues.merge(folded, cue, Cue::and);
        }
    }
}
