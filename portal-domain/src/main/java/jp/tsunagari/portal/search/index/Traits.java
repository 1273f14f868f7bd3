package jp.tsunagari.portal.search.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.search.Facet;

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
