package jp.tsunagari.portal.ingest.outcome;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A hand-checked figure of the real document. */
record Answer(JsonNode node) {

    private static final Map<String, List<String>> FAMILIES = Map.of(
            "people", List.of("名", "人", "名/月"),
            "cases", List.of("件"),
            "times", List.of("回"),
            "timesPerMonth", List.of("回/月", "度/月"),
            "percent", List.of("%"),
            "days", List.of("日"),
            "places", List.of("か所", "園", "会場"),
            "kinds", List.of("種類"),
            "groups", List.of("グループ", "つ"),
            "rooms", List.of("部屋"));

    static List<Answer> all() {
        try (InputStream in = Answer.class.getResourceAsStream("/fixtures/metrics.json")) {
            return JsonMapper.shared()
                    .readTree(in)
                    .valueStream()
                    .map(Answer::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int ordinal() {
        return node.path("case").asInt();
    }

    int line() {
        return node.path("line").asInt();
    }

    boolean isOptional() {
        return node.path("optional").asBoolean();
    }

    /** Whether a reading without it has missed something. */
    boolean isFirm() {
        return !isOptional() && node.path("isOutcome").asBoolean();
    }

    boolean matches(OutcomeMetric metric) {
        return Integer.valueOf(line()).equals(metric.line())
                && same(number("value"), metric.value())
                && FAMILIES.getOrDefault(node.path("unitNormalised").asString(), List.of())
                        .contains(metric.unit())
                && node.path("cumulative").asBoolean() == metric.cumulative();
    }

    /** Range, precision, baseline and plan, which the score does not look at. */
    boolean agreesInDetail(OutcomeMetric metric) {
        return same(number("valueTo"), metric.valueTo())
                && same(number("from"), metric.baseline())
                && same(number("plan"), metric.planned())
                && node.path("approx").asString().equals(metric.precision().code())
                && node.path("section")
                        .asString()
                        .equals(String.valueOf(metric.section().code()));
    }

    boolean acceptsKind(OutcomeMetric metric) {
        return Stream.concat(
                        Stream.of(node.path("kind").asString()),
                        node.path("kindAlt").valueStream().map(JsonNode::asString))
                .anyMatch(metric.kind().code()::equals);
    }

    private BigDecimal number(String field) {
        JsonNode number = node.path(field);
        return number.isNumber() ? number.decimalValue() : null;
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    @Override
    public String toString() {
        return "事例%d 行%d %s %s"
                .formatted(
                        ordinal(),
                        line(),
                        node.path("valueText").asString(),
                        node.path("kind").asString());
    }
}
