package jp.tsunagari.portal.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.tsunagari.portal.search.text.CompactText.Probe;
import jp.tsunagari.portal.search.text.CompactText.Probes;
import org.junit.jupiter.api.Test;

class CompactTextTest {

    private final SearchableText texts = new SearchableText();

    /** Looking for several words at once finds what looking for each would. */
    @Test
    void severalWordsTogetherAreFoundAsEachIsAlone() {
        String source = "京都府のオンライン居場所「みんなの家」は、高校生やLINE相談の人、2025年度に1234人が来る𠮷野の食堂です。";
        CompactText text = texts.compact(List.of(source, "別の文"));
        Random random = new Random(8);
        int found = 0;
        for (int round = 0; round < 5_000; round++) {
            List<Probe> some = new ArrayList<>();
            for (int each = random.nextInt(4); each >= 0; each--) {
                int start = random.nextInt(source.length() - 4);
                String word = source.substring(start, start + 1 + random.nextInt(4));
                String other = random.nextInt(3) > 0 ? word : word + (char) ('あ' + random.nextInt(80));
                texts.probe(texts.pattern(other)).ifPresent(some::add);
            }
            boolean expected = some.stream().anyMatch(text::has);
            assertThat(text.hasAny(new Probes(some))).as("%s", some).isEqualTo(expected);
            found += expected ? 1 : 0;
        }
        assertThat(found).isBetween(1_000, 4_500);
    }

    @Test
    void anEmptyTextHasNothing() {
        CompactText nothing = texts.compact(List.of());

        assertThat(nothing.hasAny(new Probes(List.of(new Probe("あい", false, false)))))
                .isFalse();
    }
}
