package jp.tsunagari.portal.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TraitComparisonTest {

    private static final TraitComparison.Rarity RARITY = new TraitComparison.Rarity(
            100, Map.of("target=men", 4L, "target=elderly", 70L, "approach=food", 30L, "畑", 2L, "支援", 80L, "畑仕事", 1L));

    @Test
    void sharingSomethingRareIsMoreThanSharingSomethingCommon() {
        TraitReader.Traits own = terms("target=men", "target=elderly");
        assertThat(likeness(own, terms("target=men"))).isGreaterThan(likeness(own, terms("target=elderly")));
    }

    @Test
    void whatIsNotSharedCountsAgainstIt() {
        TraitReader.Traits own = terms("target=men");
        assertThat(likeness(own, terms("target=men"))).isEqualTo(1, within(1e-9));
        assertThat(likeness(own, terms("target=men", "target=elderly", "approach=food")))
                .isBetween(0.1, 0.9);
        assertThat(likeness(own, terms("target=elderly"))).isZero();
    }

    @Test
    void commonWordsAreNoReason() {
        TraitComparison comparison = comparison(words("支援", "畑"));
        assertThat(comparison.sharedWords(words("支援", "畑"))).containsExactly("畑");
        assertThat(comparison.likeness(words("支援"))).isZero();
    }

    @Test
    void aLongerWordOrASharedTermSaysItAlready() {
        assertThat(comparison(words("畑", "畑仕事")).sharedWords(words("畑", "畑仕事"))).containsExactly("畑仕事");
        TraitReader.Traits own = new TraitReader.Traits(Set.of("approach=food"), Map.of("畑", "畑"));
        TraitComparison comparison = new TraitComparison(own, RARITY, Map.of("approach=food", "畑の食"));
        assertThat(comparison.sharedWords(own)).isEmpty();
    }

    @Test
    void withoutAnythingThereIsNoLikeness() {
        assertThat(likeness(terms(), terms())).isZero();
    }

    private static double likeness(TraitReader.Traits own, TraitReader.Traits other) {
        return comparison(own).likeness(other);
    }

    private static TraitComparison comparison(TraitReader.Traits own) {
        return new TraitComparison(own, RARITY, Map.of());
    }

    private static TraitReader.Traits terms(String... terms) {
        return new TraitReader.Traits(Set.of(terms), Map.of());
    }

    private static TraitReader.Traits words(String... words) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String word : words) {
            all.put(word, word);
        }
        return new TraitReader.Traits(Set.of(), all);
    }
}
