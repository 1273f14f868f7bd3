package jp.tsunagari.portal.card.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import jp.tsunagari.portal.card.draft.FormMerge.Conflict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class FormMergeTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String BASE = """
            {"title":"もとの題名","codes":["a","b"],
             "rows":[{"heading":"きっかけ","body":"はじめの本文"},{"heading":"様子","body":"二つ目の本文"}]}
            """;

    private static String with(UnaryOperator<Map<String, Object>> change) {
        return MAPPER.writeValueAsString(
                change.apply(MAPPER.readValue(BASE, new TypeReference<LinkedHashMap<String, Object>>() {})));
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Map<String, Object> form, String name) {
        return (List<Object>) form.get(name);
    }

    @Test
    void whatOneSideAloneHasChangedIsTakenFromThatSide() {
        String mine = BASE.replace("もとの題名", "わたしの題名").replace("\"b\"", "\"b\",\"c\"");
        String theirs = BASE.replace("二つ目の本文", "書き直した本文").replace("\"a\",", "");
        FormMerge merge = FormMerge.of(BASE, mine, theirs);
        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.merged()).contains("わたしの題名", "書き直した本文", "[\"b\",\"c\"]");
    }

    @Test
    void whatBothHaveChangedIsAskedAndTheAnswerTaken() {
        String mine = BASE.replace("はじめの本文", "わたしの本文");
        String theirs = BASE.replace("はじめの本文", "別の画面の本文").replace("もとの題名", "別の題名");
        FormMerge merge = FormMerge.of(BASE, mine, theirs);
        assertThat(merge.conflicts())
                .containsExactly(new Conflict("rows:b0.body", "rows", "body", "はじめの本文", "わたしの本文", "別の画面の本文"));
        FormMerge decided = FormMerge.of(BASE, mine, theirs, Map.of("rows:b0.body", "二つの本文"), false);
        assertThat(decided.conflicts()).isEmpty();
        assertThat(decided.merged()).contains("二つの本文", "別の題名").doesNotContain("わたしの本文");
    }

    @Test
    void aRowThatOneSideRemovedAndTheOtherChangedStays() {
        String mine = with(form -> {
            list(form, "rows").remove(0);
            return form;
        });
        String theirs = BASE.replace("はじめの本文", "はじめの本文に足したもの");
        assertThat(FormMerge.of(BASE, mine, theirs).merged()).contains("はじめの本文に足したもの");
        assertThat(FormMerge.of(BASE, theirs, mine).merged()).contains("はじめの本文に足したもの");
        assertThat(FormMerge.of(BASE, mine, BASE).merged()).doesNotContain("はじめの本文");
    }

    @Test
    void rowsThatBothAddedAreBothThereInTheOrderOfTheOneThatMoved() {
        String mine = with(form -> {
            list(form, "rows").add(Map.of("heading", "わたしの行", "body", "x"));
            return form;
        });
        String theirs = with(form -> {
            list(form, "rows").add(0, list(form, "rows").remove(1));
            list(form, "rows").add(Map.of("heading", "別の行", "body", "y"));
            return form;
        });
        String merged = FormMerge.of(BASE, mine, theirs).merged();
        assertThat(merged).contains("わたしの行", "別の行");
        assertThat(merged.indexOf("様子")).isLessThan(merged.indexOf("きっかけ"));
    }

    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("draft.seeds", 2000));
    }

    /** Whatever two sides do to rows and texts, each text that one of them typed is merged or asked about. */
    @ParameterizedTest
    @MethodSource("seeds")
    void everyWordIsMergedOrAskedAbout(int seed) {
        Random random = new Random(seed);
        List<String> typed = new ArrayList<>();
        String mine = typing(random, "m", typed);
        String theirs = typing(random, "t", typed);
        FormMerge merge = FormMerge.of(BASE, mine, theirs);
        String reached = merge.merged() + merge.conflicts();
        assertThat(typed).as("seed %d: %s and %s", seed, mine, theirs).allMatch(reached::contains);
    }

    @SuppressWarnings("unchecked")
    private static String typing(Random random, String side, List<String> typed) {
        Map<String, Object> form = MAPPER.readValue(BASE, new TypeReference<LinkedHashMap<String, Object>>() {});
        List<Object> rows = list(form, "rows");
        for (int step = 0; step < 1 + random.nextInt(6); step++) {
            String word = side + step + "-" + random.nextInt(1_000_000);
            switch (random.nextInt(5)) {
                case 0 -> form.put("title", word);
                case 1 ->
                    rows.add(random.nextInt(rows.size() + 1), new LinkedHashMap<>(Map.of("heading", word, "body", "")));
                case 2 -> {
                    if (!rows.isEmpty()) {
                        rows.remove(random.nextInt(rows.size()));
                    }
                }
                case 3 -> {
                    if (rows.size() > 1) {
                        rows.add(0, rows.remove(rows.size() - 1));
                    }
                }
                default -> {
                    if (!rows.isEmpty()) {
                        ((Map<String, Object>) rows.get(random.nextInt(rows.size())))
                                .put(random.nextBoolean() ? "heading" : "body", word);
                    }
                }
            }
        }
        String json = MAPPER.writeValueAsString(form);
        for (String word : json.split("\"", -1)) {
            if (word.matches(side + "\\d-\\d+")) {
                typed.add(word);
            }
        }
        return json;
    }
}
