package jp.tsunagari.portal.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import jp.tsunagari.portal.search.text.TextQuery;

/** A word of the search for which others counted as well. */
@Schema(name = "ExpandedTerm", description = "同じ意味の言葉も含めて探した言葉")
record ExpandedTermJson(
        @Schema(description = "入力された言葉") String term,
        @Schema(description = "いっしょに探した言葉") List<String> with) {

    ExpandedTermJson {
        with = List.copyOf(with);
    }

    static List<ExpandedTermJson> of(TextQuery query) {
        return query.wanted().stream()
                .filter(word -> !word.alternatives().isEmpty())
                .map(word -> new ExpandedTermJson(word.text(), word.alternativeWords()))
                .toList();
    }
}
