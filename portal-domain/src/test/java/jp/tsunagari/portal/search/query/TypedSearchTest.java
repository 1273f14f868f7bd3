package jp.tsunagari.portal.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.query.SearchWord.Kind;
import jp.tsunagari.portal.search.text.SearchableText;
import org.junit.jupiter.api.Test;

class TypedSearchTest {

    private static final SearchableText TEXTS = new SearchableText();
    private static final UnderstoodField SAPPORO = new UnderstoodField("札幌市", Facet.REGION, Set.of("01100"), List.of());

    @Test
    void quotesAPartWhereItIs() {
        TextQuery query = query("札幌市の高齢者の居場所", List.of(SAPPORO), word("高齢者"), word("居場所"));
        TypedSearch typed = new TypedSearch(query);
        assertThat(typed.quoting(SAPPORO)).isEqualTo("\"札幌市\"の高齢者の居場所");
        assertThat(typed.quoting(query.wanted().get(0))).isEqualTo("札幌市の\"高齢者\"の居場所");
    }

    @Test
    void leavesNoParticleWhereAPartIsTakenAway() {
        TextQuery query = query("札幌市の高齢者の居場所", List.of(SAPPORO), word("高齢者"), word("居場所"));
        TypedSearch typed = new TypedSearch(query);
        assertThat(typed.without(SAPPORO)).isEqualTo("高齢者の居場所");
        assertThat(typed.without(query.wanted().get(0))).isEqualTo("札幌市の居場所");
        assertThat(typed.without(query.wanted().get(1))).isEqualTo("札幌市の高齢者");
    }

    @Test
    void takesTheWordAndNotItsLettersInAnother() {
        TextQuery query = query("外国人の人", List.of(), word("外国人"), word("人"));
        assertThat(new TypedSearch(query).without(query.wanted().get(1))).isEqualTo("外国人");
    }

    @Test
    void keepsQuotesAndExclusions() {
        SearchWord quoted = word("居場所", Kind.EXACT);
        SearchWord content = word("居場所");
        SearchWord unwanted = word("相談");
        TextQuery query = new TextQuery(
                "“居場所”　居場所 -相談", List.of(), List.of(quoted, content), List.of(unwanted), List.of(), List.of());
        TypedSearch typed = new TypedSearch(query);
        assertThat(typed.without(quoted)).isEqualTo("居場所 -相談");
        assertThat(typed.without(content)).isEqualTo("“居場所” -相談");
        assertThat(typed.without(unwanted)).isEqualTo("“居場所” 居場所");
        assertThat(typed.only(part -> part != content)).isEqualTo("\"居場所\" -相談");
    }

    @Test
    void writesTheRestDownWhereAWordIsNotAsTyped() {
        TextQuery query = query("困っている高齢者", List.of(), word("困る", Kind.WEAK), word("高齢者"));
        assertThat(new TypedSearch(query).without(query.wanted().get(0))).isEqualTo("高齢者");
    }

    private static TextQuery query(String typed, List<UnderstoodField> fields, SearchWord... words) {
        return new TextQuery(typed, fields, Stream.of(words).toList(), List.of(), List.of(), List.of());
    }

    private static SearchWord word(String text) {
        return word(text, Kind.CONTENT);
    }

    private static SearchWord word(String text, Kind kind) {
        return new SearchWord(
                text,
                kind,
                List.of(new Alternative(Tier.ITSELF, text, List.of(List.of(TEXTS.pattern(text))), null)),
                List.of());
    }
}
