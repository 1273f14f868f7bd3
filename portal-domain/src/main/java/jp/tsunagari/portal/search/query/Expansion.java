package jp.tsunagari.portal.search.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.text.SearchableText;
import jp.tsunagari.portal.search.text.WordPattern;
import jp.tsunagari.portal.text.Script;
import jp.tsunagari.portal.thesaurus.Concept;
import jp.tsunagari.portal.thesaurus.Thesaurus;

/** Finds what else a text can have for a word, over the relations of the thesaurus. */
final class Expansion {

    /** What counts as an answer; the closest are kept. */
    private static final int MAX_ANSWERS = 30;
    /** What is only near it. */
    private static final int MAX_NEAR = 24;

    private static final Set<Script> JAPANESE = Set.of(Script.HIRAGANA, Script.KATAKANA, Script.KANJI);

    /** Letters in kana of names of people. */
    private static final int MIN_FAMILY_NAME = 2;

    private static final int MIN_FIRST_NAME = 2;

    private static final String TARGET = "target:";
    private static final String APPROACH = "approach:";
    /** ひとり親・子育て家庭: such a name does not tell which of the two it is for. */
    private static final String EITHER_OR = "・";

    private final ConceptLexicon names;
    private final SearchableText texts;
    private final SpellingVariants spellings;

    Expansion(ConceptLexicon names, SearchableText texts, SpellingVariants spellings) {
        this.names = names;
        this.texts = texts;
        this.spellings = spellings;
    }

    /** The word itself in its spellings and nothing else. */
    List<Alternative> itself(String word) {
        Collected collected = new Collected(word);
        return collected.alternatives;
    }

    /** The word itself, and what the concepts that it names are called. */
    List<Alternative> of(String word) {
        Collected collected = new Collected(word);
        List<Concept> concepts = names.find(word);
        Thesaurus thesaurus = names.thesaurus();
        names.everyday(word).forEach(same -> collected.add(Tier.SAME, same));
        concepts.forEach(concept -> collected.addLabels(Tier.SAME, concept));
        if (isTranslation(word)) {
            // hikikomori finds what ひきこもり finds, and so 引きこもり as well.
            concepts.forEach(concept ->
                    spellings.others(concept.label()).forEach(spelling -> collected.add(Tier.SAME, spelling)));
        }
        // What hangs below a term is what such an initiative may be about, and need not be a kind of it.
        List<Concept> things =
                concepts.stream().filter(concept -> concept.term() == null).toList();
        things.stream()
                .flatMap(concept -> thesaurus.narrowerAll(concept.code()).stream())
                .forEach(narrower -> collected.addLabels(Tier.NARROWER, narrower));
        List<Concept> within = names.within(word);
        if (concepts.isEmpty() && within.isEmpty()) {
            collected.addFamilyNames(word);
        }
        collected.addInTurn(Tier.NARROWER, within.stream());
        List<Concept> broader = Stream.concat(
                        things.stream(), within.stream().filter(concept -> concept.term() == null))
                .flatMap(concept -> thesaurus.broader(concept.code()).stream())
                .toList();
        collected.addInTurn(Tier.BROADER, broader.stream().filter(concept -> concept.term() == null));
        collected.addInTurn(
                Tier.RELATED, concepts.stream().flatMap(concept -> thesaurus.related(concept.code()).stream()));
        Stream.concat(broader.stream(), names.byCue(word).stream())
                .forEach(term -> collected.addTag(Tier.RELATED, term));
        collected.addInTurn(Tier.RELATED, broader.stream().filter(concept -> concept.term() != null));
        return collected.alternatives;
    }

    private static boolean isTranslation(String word) {
        return word.codePoints().mapToObj(Script::of).noneMatch(JAPANESE::contains);
    }

    private final class Collected {

        private final List<Alternative> alternatives = new ArrayList<>();
        private final List<String> answers = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private final Set<String> tags = new HashSet<>();
        private int near;

        Collected(String word) {
            add(Tier.ITSELF, word);
            spellings.others(word).forEach(other -> add(Tier.ITSELF, other));
            texts.read(word).ifPresent(read -> alternatives.add(Alternative.of(Tier.ITSELF, word, read)));
        }

        void addTag(Tier tier, Concept concept) {
            String term = concept.term();
            if (term != null && tags.add(term)) {
                boolean target = term.startsWith(TARGET);
                alternatives.add(Alternative.carrying(
                        tier,
                        concept.label(),
                        new Alternative.Tag(
                                target ? Facet.TARGET : Facet.APPROACH,
                                term.substring((target ? TARGET : APPROACH).length()))));
            }
        }

        /**
         * The beginnings of what may be a whole name in kana, one of which may be the family name: no dictionary knows how
         * all first names are read. They are no words, and no one is told them.
         */
        void addFamilyNames(String word) {
            List<WordPattern> beginnings = IntStream.rangeClosed(MIN_FAMILY_NAME, word.length() - MIN_FIRST_NAME)
                    .mapToObj(end -> texts.read(word.substring(0, end)))
                    .flatMap(Optional::stream)
                    .toList();
            if (beginnings.size() > 1) {
                alternatives.add(Alternative.near(Tier.RELATED, word, List.of(beginnings)));
            }
        }

        void addLabels(Tier tier, Concept concept) {
            addTag(tier, concept);
            labels(concept).forEach(label -> add(tier, label));
        }

        /** What each is usually called, then what each is called besides, so that none takes the room of the others. */
        void addInTurn(Tier tier, Stream<Concept> concepts) {
            List<Iterator<String>> rest = new ArrayList<>();
            concepts.distinct().forEach(concept -> {
                addTag(tier, concept);
                Iterator<String> labels = Stream.concat(Stream.of(concept.label()), labels(concept))
                        .filter(label -> concept.term() == null || !label.contains(EITHER_OR))
                        .iterator();
                if (labels.hasNext()) {
                    rest.add(labels);
                }
            });
            while (!rest.isEmpty()) {
                rest.forEach(labels -> add(tier, labels.next()));
                rest.removeIf(labels -> !labels.hasNext());
            }
        }

        private Stream<String> labels(Concept concept) {
            return Stream.concat(Stream.of(concept.label()), concept.labels().same().stream())
                    .filter(label -> concept.term() == null || !label.contains(EITHER_OR))
                    // A longer word that begins with a shorter one says nothing more, whichever was typed.
                    .sorted(Comparator.comparingInt(String::length));
        }

        private void add(Tier tier, String label) {
            String letters = texts.letters(label);
            if (letters.isEmpty() || !seen.add(letters) || answers.stream().anyMatch(letters::startsWith)) {
                return;
            }
            if (tier.isAnswer()) {
                if (answers.size() >= MAX_ANSWERS) {
                    return;
                }
                answers.add(letters);
            } else if (near++ >= MAX_NEAR) {
                return;
            }
            alternatives.add(Alternative.of(tier, label, texts.pattern(label)));
        }
    }
}
