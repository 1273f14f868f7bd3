package jp.tsunagari.portal.search.index;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.InitiativeTitle;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.text.SearchableText;
import jp.tsunagari.portal.search.text.WordPattern;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** Tells what an initiative can share with another one. */
@Component
class TraitReader {

    /** Words that every project uses of itself, and that tell none from another. */
    private static final ClasspathCsv EVERYDAY = new ClasspathCsv(TraitReader.class, "everyday-words.csv");

    private final Vocabulary vocabulary;
    private final SearchableText texts;
    private final Set<String> everyday;

    TraitReader(Vocabulary vocabulary, SearchableText texts) {
        this.vocabulary = vocabulary;
        this.texts = texts;
        this.everyday = EVERYDAY.rows().stream()
                .map(row -> texts.folded(row.get("word")))
                .collect(toUnmodifiableSet());
    }

    /** A derived title is one of the approach items, and does not count twice. */
    Traits of(InitiativeSummary initiative) {
        InitiativeTitle title = initiative.title();
        Stream<String> named = title.isDerived() ? Stream.empty() : Stream.of(title.text());
        Map<String, String> words =
                texts.nouns(Stream.of(named, initiative.approachItems().stream(), initiative.targetPhrases().stream())
                        .flatMap(Function.identity())
                        .toList());
        words.keySet().removeAll(everyday);
        return new Traits(Traits.terms(initiative), words);
    }

    /** How a word of an initiative is looked for. */
    WordPattern pattern(String written) {
        return texts.pattern(written);
    }

    /** The folded names of all terms by {@link Traits#key}. */
    Map<String, String> termNames() {
        Map<String, String> names = new HashMap<>();
        vocabulary
                .targetGroups()
                .forEach(term -> names.put(Traits.key(Facet.TARGET, term.code()), texts.folded(term.name())));
        vocabulary
                .approaches()
                .forEach(term -> names.put(Traits.key(Facet.APPROACH, term.code()), texts.folded(term.name())));
        return names;
    }

    /**
     * What an initiative can share with another one.
     *
     * @param terms its target groups and approaches, as {@link #key}
     * @param words nouns of its title, approach items and target phrases: folded spelling → as written, in their order
     */
    record Traits(Set<String> terms, Map<String, String> words) {

        Traits {
            terms = Collections.unmodifiableSet(new LinkedHashSet<>(terms));
            words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        }

        /** A code by itself could be a word, or a code of the other facet. */
        static String key(Facet facet, String code) {
            return facet.parameter() + "=" + code;
        }

        static Set<String> terms(InitiativeSummary initiative) {
            Set<String> terms = new LinkedHashSet<>();
            initiative.targetGroups().stream().sorted().forEach(code -> terms.add(key(Facet.TARGET, code)));
            initiative.approaches().stream().sorted().forEach(code -> terms.add(key(Facet.APPROACH, code)));
            return terms;
        }

        boolean isEmpty() {
            return terms.isEmpty() && words.isEmpty();
        }

        /** With no more than its first words. */
        Traits withFewWords(int most) {
            Map<String, String> few = new LinkedHashMap<>();
            words.entrySet().stream().limit(most).forEach(word -> few.put(word.getKey(), word.getValue()));
            return new Traits(terms, few);
        }
    }
}
