package jp.tsunagari.portal.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.DomainTest;
import jp.tsunagari.portal.thesaurus.Concept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** However much is typed, what is looked for has bounds. */
@DomainTest
class QueryBoundsTest {

    private static final int MAX_WORDS = 10;
    /** Itself in six spellings and by its reading, thirty others that answer, and what is near them, with tags. */
    private static final int MAX_ALTERNATIVES = 80;

    @Autowired
    private QueryParser parser;

    @Autowired
    private ConceptLexicons names;

    @Test
    void nothingBeyondTwoHundredCharactersIsRead() {
        TextQuery query = parser.parse("あ".repeat(QueryParser.MAX_LENGTH - 3) + " 居場所", true);

        assertThat(query.wanted()).extracting(SearchWord::text).doesNotContain("居場所");
        assertThat(parser.parse("食堂 ".repeat(5_000), true).wanted()).hasSize(MAX_WORDS);
    }

    @Test
    void theEleventhWordIsToldToBeIgnored() {
        TextQuery query = parser.parse("春 夏 秋 冬 東 西 南 北 上 下 左 右", true);

        assertThat(query.wanted().size() + query.unwanted().size()).isEqualTo(MAX_WORDS);
        assertThat(query.ignored()).containsExactly("左", "右");
    }

    @Test
    void noConceptHasMoreAlternativesThanAWordMayHave() {
        List<Concept> concepts = List.copyOf(names.current().thesaurus().concepts());
        assertThat(concepts).hasSizeGreaterThan(1_000);
        for (Concept concept : concepts) {
            TextQuery query = parser.parse(concept.label(), true);
            assertThat(words(query))
                    .allSatisfy(word ->
                            assertThat(word.alternatives()).as(word.text()).hasSizeLessThanOrEqualTo(MAX_ALTERNATIVES));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"高齢者居場所子育て支援障害者就労生活困窮ひとり親外国人若者食堂相談見守り防災介護学習移動買い物", "食堂居場所", "子ども ", "高齢者の居場所づくりと子どもの学習支援、", "障害"
            })
    void aSearchAsLongAsItMayBeHasBounds(String part) {
        String typed = part.repeat(QueryParser.MAX_LENGTH / part.length() + 1);

        TextQuery query = parser.parse(typed, true);

        long patterns = words(query)
                .flatMap(word -> word.alternatives().stream())
                .flatMap(alternative -> alternative.parts().stream())
                .mapToLong(List::size)
                .sum();
        assertThat(query.wanted().size()).isLessThanOrEqualTo(MAX_WORDS);
        assertThat(patterns).isLessThanOrEqualTo(QueryBounds.MAX_PATTERNS);
    }

    private static Stream<SearchWord> words(TextQuery query) {
        return Stream.concat(query.wanted().stream(), query.unwanted().stream())
                .flatMap(word -> Stream.concat(Stream.of(word), word.parts().stream()));
    }
}
