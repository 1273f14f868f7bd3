package jp.tsunagari.portal.search.index;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.search.text.WordPattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanOrQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.hibernate.search.backend.elasticsearch.ElasticsearchExtension;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** "This word in the text" for either engine: terms in a row, some with alternatives in their place. */
final class WordPredicates {

    /** Letters that may be between the parts of a compound: about a clause. */
    static final int CLAUSE = 15;

    /** Letters that may be between words that belong together: about a sentence. */
    static final int SENTENCE = 40;

    private WordPredicates() {}

    static PredicateFinalStep word(SearchPredicateFactory factory, WordPattern pattern, TextField field, float weight) {
        return factory.extension()
                .ifSupported(
                        LuceneExtension.get(),
                        lucene -> lucene.fromLuceneQuery(new BoostQuery(phrase(pattern, field), weight)))
                .ifSupported(
                        ElasticsearchExtension.get(),
                        openSearch -> openSearch.fromJson(boosted(spans(pattern, field), "span_near", weight)))
                .orElseFail();
    }

    /** All parts, each in one of its spellings, in any order with little between them; worth the same wherever it is. */
    static PredicateFinalStep near(
            SearchPredicateFactory factory, List<List<WordPattern>> parts, int letters, float weight) {
        return factory.extension()
                .ifSupported(
                        LuceneExtension.get(),
                        lucene -> lucene.fromLuceneQuery(
                                new BoostQuery(new ConstantScoreQuery(nearQuery(parts, letters)), weight)))
                .ifSupported(
                        ElasticsearchExtension.get(),
                        openSearch -> openSearch.fromJson(constant(nearJson(parts, letters), weight)))
                .orElseFail();
    }

    private static Query phrase(WordPattern pattern, TextField field) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (Set<String> step : pattern.steps()) {
            phrase.add(step.stream()
                    .sorted()
                    .map(term -> new Term(field.path(), term))
                    .toArray(Term[]::new));
        }
        return phrase.build();
    }

    private static SpanQuery nearQuery(List<List<WordPattern>> parts, int letters) {
        SpanQuery[] spans = parts.stream()
                .map(spellings ->
                        spanOr(spellings.stream().map(WordPredicates::span).toArray(SpanQuery[]::new)))
                .toArray(SpanQuery[]::new);
        return spans.length == 1 ? spans[0] : new SpanNearQuery(spans, letters, false);
    }

    private static SpanQuery span(WordPattern pattern) {
        SpanQuery[] steps = pattern.steps().stream()
                .map(step -> spanOr(step.stream()
                        .sorted()
                        .map(term -> new SpanTermQuery(new Term(TextField.TEXT.path(), term)))
                        .toArray(SpanQuery[]::new)))
                .toArray(SpanQuery[]::new);
        return steps.length == 1 ? steps[0] : new SpanNearQuery(steps, 0, true);
    }

    private static SpanQuery spanOr(SpanQuery... spans) {
        return spans.length == 1 ? spans[0] : new SpanOrQuery(spans);
    }

    private static JsonObject nearJson(List<List<WordPattern>> parts, int letters) {
        List<JsonObject> spans = parts.stream()
                .map(spellings -> spanOrJson(spellings.stream()
                        .map(spelling -> spans(spelling, TextField.TEXT))
                        .toList()))
                .toList();
        return spanNear(spans, letters, false);
    }

    private static JsonObject spans(WordPattern pattern, TextField field) {
        return spanNear(
                pattern.steps().stream()
                        .map(step -> spanOrJson(step.stream()
                                .sorted()
                                .map(term -> spanTerm(term, field))
                                .toList()))
                        .toList(),
                0,
                true);
    }

    private static JsonObject spanNear(List<JsonObject> spans, int slop, boolean inOrder) {
        JsonObject near = new JsonObject();
        near.add("clauses", array(spans));
        near.addProperty("slop", slop);
        near.addProperty("in_order", inOrder);
        return named("span_near", near);
    }

    private static JsonObject spanOrJson(List<JsonObject> spans) {
        JsonObject or = new JsonObject();
        or.add("clauses", array(spans));
        return named("span_or", or);
    }

    private static JsonObject spanTerm(String term, TextField field) {
        JsonObject value = new JsonObject();
        value.addProperty(field.path(), term);
        return named("span_term", value);
    }

    private static JsonObject boosted(JsonObject query, String name, float weight) {
        query.getAsJsonObject(name).addProperty("boost", weight);
        return query;
    }

    private static JsonObject constant(JsonObject query, float weight) {
        JsonObject constant = new JsonObject();
        constant.add("filter", query);
        constant.addProperty("boost", weight);
        return named("constant_score", constant);
    }

    private static JsonArray array(List<JsonObject> objects) {
        JsonArray array = new JsonArray();
        objects.forEach(array::add);
        return array;
    }

    private static JsonObject named(String name, JsonObject value) {
        JsonObject object = new JsonObject();
        object.add(name, value);
        return object;
    }

    /** The fields that words are looked for in. */
    enum TextField {
        /** All texts; what tells more is in it more often. */
        TEXT("text"),
        /** Names and short phrases alone. */
        NAMES("names");

        private final String path;

        TextField(String path) {
            this.path = path;
        }

        /** Its name in the index. */
        String path() {
            return path;
        }
    }
}
