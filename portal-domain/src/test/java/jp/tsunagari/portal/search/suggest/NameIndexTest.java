package jp.tsunagari.portal.search.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import jp.tsunagari.portal.search.text.SearchableText;
import org.junit.jupiter.api.Test;

class NameIndexTest {

    private static final SearchableText TEXTS = new SearchableText();

    @Test
    void whatBeginsSoComesBeforeWhatHasAWordThatDoes() {
        assertThat(find(index("男性の居場所", "居場所づくり", "居酒屋"), "居場所", 5)).containsExactly("居場所づくり", "男性の居場所");
    }

    @Test
    void theMiddleOfAWordIsNoBeginning() {
        assertThat(find(index("オンライン相談", "ライン下り"), "らいん", 5)).containsExactly("ライン下り");
    }

    @Test
    void spellingsOfOneWordAreTheSame() {
        NameIndex index = index("コミュニティーセンター", "髙橋会", "Ｓｗｉｔｃｈ", "「つながり」の会");
        assertThat(find(index, "こみゅにてぃせ", 5)).containsExactly("コミュニティーセンター");
        assertThat(find(index, "高橋", 5)).containsExactly("髙橋会");
        assertThat(find(index, "sWi", 5)).containsExactly("Ｓｗｉｔｃｈ");
        assertThat(find(index, "つながりの", 5)).containsExactly("「つながり」の会");
    }

    @Test
    void theGivenOrderDecidesAmongEqualsAndEachThingComesOnce() {
        NameIndex index = index("子ども食堂と子どもの家", "子どもの広場", "子ども会");
        assertThat(find(index, "子ども", 2)).containsExactly("子ども食堂と子どもの家", "子どもの広場");
        assertThat(find(index, "子ども", 9)).hasSize(3);
    }

    @Test
    void nothingBeginsSo() {
        assertThat(find(index("居場所"), "居場所づくり", 5)).isEmpty();
        assertThat(find(NameIndex.of(List.of(), null), "あ", 5)).isEmpty();
    }

    /** The index against a plain walk over all names. */
    @Test
    void agreesWithAWalkOverAllNames() {
        Random random = new Random(7);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            names.add(i
                    + random.ints(6, 'あ', 'お')
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString());
        }
        List<Spelling> spellings = names.stream().map(NameIndexTest::spelling).toList();
        NameIndex index = NameIndex.of(spellings, null);
        for (String typed : List.of("あ", "い", "1", "12", "うえ", "ぁ", "えぇ")) {
            List<String> expected = spellings.stream()
                    .filter(spelling -> spelling.text()
                            .starts()
                            .anyMatch(start -> spelling.text().text().startsWith(typed, start)))
                    .map(spelling -> spelling.suggestion().name())
                    .toList();
            assertThat(find(index, typed, 1000)).as(typed).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void anIndexMadeFromTheOneBeforeAnswersAsOneMadeAnew() {
        Random random = new Random(11);
        List<Spelling> pool = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            pool.add(spelling(i % 250
                    + random.ints(5, 'あ', 'お')
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString()));
        }
        pool.addAll(pool.subList(0, 20));
        NameIndex before = null;
        for (int revision = 0; revision < 20; revision++) {
            Collections.shuffle(pool, random);
            List<Spelling> now = List.copyOf(pool.subList(0, 200 + random.nextInt(100)));
            NameIndex anew = NameIndex.of(now, null);
            NameIndex index = NameIndex.of(now, before);
            assertThat(index.size()).isEqualTo(anew.size());
            for (String typed : List.of("あ", "い", "1", "12", "うえ", "えぇ")) {
                assertThat(find(index, typed, 7)).as(typed).isEqualTo(find(anew, typed, 7));
            }
            assertThat(NameIndex.of(now, index)).isSameAs(index);
            before = index;
        }
    }

    private static List<String> find(NameIndex index, String typed, int most) {
        return index.find(TEXTS.wordStarts(typed).text(), most).stream()
                .map(Suggestion::name)
                .toList();
    }

    private static NameIndex index(String... names) {
        return NameIndex.of(List.of(names).stream().map(NameIndexTest::spelling).toList(), null);
    }

    private static Spelling spelling(String name) {
        return new Spelling(
                Suggestion.ofName(SuggestionKind.INITIATIVE, name, name, null),
                name,
                TEXTS.wordStarts(name),
                Spelling.Sort.NAME);
    }
}
