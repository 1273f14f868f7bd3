package jp.tsunagari.portal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void comeWithTheirPlaceAndWhatTheDictionaryKnows() {
        List<Word> words = new Words(Words.Mode.WORDS_AND_MARKS).of("猫が 走った。");
        assertThat(words).extracting(Word::surface).containsExactly("猫", "が", "走っ", "た", "。");
        Word verb = words.get(2);
        assertThat(verb).isEqualTo(new Word("走っ", 3, 5, "動詞-自立", "連用タ接続", "走る", "ハシッ"));
        assertThat(verb.isVerb()).isTrue();
        assertThat(words.get(1).isParticle()).isTrue();
    }

    @Test
    void marksComeAsTheModeWantsThem() {
        assertThat(new Words(Words.Mode.COMPOUNDS_AND_PARTS).of("会場：（東京）"))
                .extracting(Word::surface)
                .containsExactly("会場", "東京");
        assertThat(new Words(Words.Mode.WORDS_AND_SINGLE_MARKS).of("会場：（ 東京"))
                .extracting(Word::surface, Word::start)
                .containsExactly(tuple("会場", 0), tuple("：", 2), tuple("（", 3), tuple("東京", 5));
    }

    @Test
    void serveManyThreads() {
        Words words = new Words(Words.Mode.WORDS_AND_MARKS);
        List<Word> expected = words.of("子ども食堂を毎月開いている。");
        assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> words.of("子ども食堂を毎月開いている。")))
                .allMatch(expected::equals);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
