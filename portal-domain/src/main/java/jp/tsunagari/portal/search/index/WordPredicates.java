package jp.tsunagari.portal.search.index;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.search.text.WordPattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.hibernate.search.backend.elasticsearch.ElasticsearchExtension;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** "This word in this field" for either engine: terms in a row, some with alternatives in their place. */
final class WordPredicates {

    private WordPredicates() {}

    static PredicateFinalStep word(SearchPredicateFactory factory, WordPattern pattern, TextField field, float weight) {
        return factory.extension()
                .ifSupported(LuceneExtension.get(), lucene -> lucene.fromLuceneQuery(phrase(pattern, field, weight)))
                .ifSupported(
                        ElasticsearchExtension.get(), openSearch -> openSearch.fromJson(spans(pattern, field, weight)))
                .orElseFail();
    }

    private static Query phrase(WordPattern pattern, TextField field, float weight) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (Set<String> step : pattern.steps()) {
            phrase.add(step.stream()
                    .sorted()
                    .map(term -> new Term(field.path(), term))
                    .toArray(Term[]::new));
        }
        return new BoostQuery(phrase.build(), weight);
    }

    private static JsonObject spans(WordPattern pattern, TextField field, float weight) {
        JsonArray steps = new JsonArray();
        pattern.steps().forEach(step -> steps.add(spanOr(step, field)));
        JsonObject near = new JsonObject();
        near.add("clauses", steps);
        near.addProperty("slop", 0);
        near.addProperty("in_order", true);
        near.addProperty("boost", weight);
        return named("span_near", near);
    }

    private static JsonObject spanOr(Set<String> terms, TextField field) {
        JsonArray clauses = new JsonArray();
        terms.stream().sorted().forEach(term -> {
            JsonObject value = new JsonObject();
            value.addProperty(field.path(), term);
            clauses.add(named("span_term", value));
        });
        JsonObject or = new JsonObject();
        or.add("clauses", clauses);
        return named("span_or", or);
    }

    private static JsonObject named(String name, JsonObject value) {
        JsonObject object = new JsonObject();
        object.add(name, value);
        return object;
    }

    /**
     * The fields that words are looked for in, and how much a find in each is worth. Texts of like worth share a field: each
     * field is one more condition for every word and for every synonym of it.
     */
    enum TextField {
        NAMES("names", 8f),
        PHRASES("phrases", 4f),
        TERMS("terms", 2.5f),
        BODY("body", 1f),
        CAPTIONS("captions", 0.4f);

        static final List<TextField> ALL = Arrays.asList(values());

        private final String path;
        private final float weight;

        TextField(String path, float weight) {
            this.path = path;
            this.weight = weight;
        }

        /** Its name in the index. */
        String path() {
            return path;
        }

        float weight() {
            return weight;
        }
    }
}
