package jp.tsunagari.portal.search.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.text.SearchableText;
import jp.tsunagari.portal.thesaurus.Concept;

/** Finds what else a text can have for a word, over the relations of the thesaurus. */
final class Expansion {

    /** What counts as an answer; the closest are kept. */
    private static final int MAX_ANSWERS = 30;
    /** What is only near it. */
    private static final int MAX_NEAR = 20;

    private static final String TARGET = "target:";
    private static final String APPROACH = "approach:";
    /** ひとり親・子育て家庭: such a name does not tell which of the two it is for. */
    private static final String EITHER_OR = "・";

    private final Lexicon lexicon;
    private final SearchableText texts;
    private final Spellings spellings;

    Expansion(Lexicon lexicon, SearchableText texts, Spellings spellings) {
        this.lexicon = lexicon;
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
        List<Concept> concepts = lexicon.find(word);
        concepts.forEach(concept -> collected.addLabels(Tier.SAME, concept));
        concepts.forEach(concept -> lexicon.thesaurus()
                .narrowerAll(concept.code())
                .forEach(narrower -> collected.addLabels(Tier.NARROWER, narrower)));
        Stream.concat(
                        concepts.stream().flatMap(concept -> lexicon.thesaurus().broader(concept.code()).stream()),
                        lexicon.byCue(word).stream())
                .forEach(broader -> collected.addLabels(Tier.BROADER, broader));
        concepts.stream()
                .flatMap(concept -> lexicon.thesaurus().related(concept.code()).stream())
                .forEach(related -> collected.addLabels(Tier.RELATED, related));
        return collected.alternatives;
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
        }

        void addLabels(Tier tier, Concept concept) {
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
            Stream.concat(Stream.of(concept.label()), concept.labels().same().stream())
                    .flatMap(label ->
                            term != null && label.contains(EITHER_OR) ? Stream.<String>empty() : Stream.of(label))
                    .forEach(label -> add(tier, label));
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
