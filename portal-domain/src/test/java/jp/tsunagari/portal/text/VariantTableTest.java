package jp.tsunagari.portal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import jp.tsunagari.portal.shared.ClasspathCsv;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VariantTableTest {

    private static final Folding VARIANTS = Folding.of(Fold.COMPATIBILITY, Fold.INVISIBLE, Fold.VARIANTS);

    private final Map<String, String> table = new HashMap<>();

    VariantTableTest() {
        for (CSVRecord row : new ClasspathCsv(Variants.class, "variants.csv").rows()) {
            assertThat(table.put(row.get("variant"), row.get("standard")))
                    .as(row.get("variant"))
                    .isNull();
        }
    }

    @Test
    void everyRowLeadsToTheUsualFormAtOnce() {
        assertThat(table).hasSizeGreaterThan(1000).allSatisfy((variant, standard) -> {
            assertThat(variant.codePointCount(0, variant.length())).isEqualTo(1);
            assertThat(standard.codePointCount(0, standard.length())).isEqualTo(1);
            assertThat(table).doesNotContainKey(standard);
        });
    }

    @Test
    void whatWasChosenByHandIsInTheTable() {
        for (CSVRecord row : new ClasspathCsv(Variants.class, "variants-curated.csv").rows()) {
            if (row.get("standard").isEmpty()) {
                assertThat(table).doesNotContainKey(row.get("variant"));
            } else {
                assertThat(VARIANTS.apply(row.get("variant"))).isEqualTo(VARIANTS.apply(row.get("standard")));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "𠮷田, 吉田", "𡈽橋, 土橋", "𣘺本, 橋本", "叱る, 𠮟る", "髙﨑, 高崎", "渡邊, 渡辺", "渡邉, 渡辺", "渡邉󠄂, 渡辺", "齋藤, 斎藤",
        "⼾籠, 戸籠", "⻑野, 長野", "市⺠, 市民", "⻘森, 青森", "國學院, 国学院", "社會福祉, 社会福祉", "神社, 神社", "鹽竈, 塩竃", "鷗外, 鴎外",
        "頰, 頬", "塡補, 填補", "說明, 説明", "龜井, 亀井", "ニッカウヰスキー, ニッカウイスキー"
    })
    void findsTheUsualForm(String written, String usual) {
        assertThat(VARIANTS.apply(written)).isEqualTo(VARIANTS.apply(usual));
    }

    /** Pairs of Chinese, or alike in one sense only. */
    @ParameterizedTest
    @ValueSource(
            strings = {"后後", "云雲", "只隻", "里裏", "斗闘", "鬆松", "吃喫", "鍼針", "藤籐", "斉斎", "崎埼", "庄荘", "芸蕓", "面麺", "鮎鯰", "沢択"})
    void keepsApartWhatDiffers(String characters) {
        assertThat(VARIANTS.apply(characters.substring(0, 1))).isNotEqualTo(VARIANTS.apply(characters.substring(1)));
    }
}
