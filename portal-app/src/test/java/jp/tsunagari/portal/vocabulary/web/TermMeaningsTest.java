package jp.tsunagari.portal.vocabulary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Named;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.OfficersTest;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.vocabulary.Term.TermMeaning;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What terms mean is told in both languages. */
@OfficersTest
class TermMeaningsTest {

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}・。、]");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Vocabulary vocabulary;

    @Test
    void everyTermIsExplainedInEnglish() {
        List<Term> terms = Stream.concat(vocabulary.targetGroups().stream(), vocabulary.approaches().stream())
                .toList();

        assertThat(terms).hasSizeGreaterThan(40).allSatisfy(term -> {
            for (Named text : List.of(term.defined(), term.takesIn(), term.leavesOut())) {
                String english = text.nameIn(Locale.ENGLISH);
                assertThat(english.isEmpty())
                        .as("%s: %s", term.code(), text)
                        .isEqualTo(text.name().isEmpty());
                assertThat(JAPANESE.matcher(english).find())
                        .as("%s: %s", term.code(), english)
                        .isFalse();
            }
            assertThat(term.defined().nameEnglish()).as(term.code()).matches("[A-Z].*\\.");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/about/vocabulary", "/en/about/glossary"})
    void englishPagesTellItInEnglish(String address) {
        Document page = Html.get(mvc, address);

        assertThat(page.select("dd[lang=ja], dd [lang=ja], td:last-child[lang=ja], td:last-child [lang=ja]"))
                .isEmpty();
        assertThat(page.text()).contains("For people of about 60 and over.");
    }

    @Test
    void whatIsOnlyInJapaneseIsShownSo() {
        Term term = new Term("pets", "動物", "Animals", "犬・猫", new TermMeaning("動物とふれあう取組。", ""), false);

        assertThat(term.defined().nameIn(Locale.ENGLISH)).isEqualTo("動物とふれあう取組。");
        assertThat(term.takesIn().nameIn(Locale.ENGLISH)).isEqualTo("犬・猫");
        assertThat(term.leavesOut().nameIn(Locale.ENGLISH)).isEmpty();
    }

    @Test
    void theTableOfTermsHasBoth() throws Exception {
        String csv = mvc.get().uri("/data/terms.csv").exchange().getResponse().getContentAsString();

        assertThat(csv.lines().filter(line -> line.contains(",elderly,")))
                .singleElement()
                .asString()
                .contains("おおむね60歳以上の人に向けた取組。", "For people of about 60 and over.");
    }
}
