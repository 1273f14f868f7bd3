package jp.tsunagari.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckedDaysTest {

    private static final Filters CHECKED = Filters.NONE.with(Facet.CHECKED, CheckedDays.YEAR);

    @Test
    void aDayIsThatOfJapan() {
        assertThat(CheckedDays.indexed(Instant.parse("2026-11-29T14:59:59Z"))).isEqualTo("2026-11-29");
        assertThat(CheckedDays.indexed(Instant.parse("2026-11-29T15:00:00Z"))).isEqualTo("2026-11-30");
        assertThat(CheckedDays.indexed(null)).isNull();
    }

    @Test
    void aYearEndsWithoutAnythingBeingIndexedAnew() {
        CheckedDays before = at("2026-11-29T14:59:59Z");
        assertThat(before.dated(CHECKED).of(Facet.CHECKED))
                .hasSize(366)
                .contains("2025-11-29", "2026-11-29")
                .doesNotContain("2025-11-28", "2026-11-30");
        assertThat(at("2026-11-29T15:00:00Z").dated(CHECKED).of(Facet.CHECKED))
                .contains("2026-11-30")
                .doesNotContain("2025-11-29");
    }

    @Test
    void countsTheDaysThatAreLately() {
        assertThat(at("2026-11-29T03:00:00Z")
                        .counts(Map.of("2026-11-29", 2L, "2025-11-29", 3L, "2025-11-28", 5L))
                        .of(CheckedDays.YEAR))
                .isEqualTo(5);
    }

    @Test
    void otherFiltersStay() {
        Filters other = Filters.NONE.with(Facet.YEAR, "2025").mainOnly(true);
        CheckedDays now = at("2026-11-29T03:00:00Z");
        assertThat(now.dated(other)).isEqualTo(other);
        Filters both = now.dated(other.with(Facet.CHECKED, CheckedDays.YEAR));
        assertThat(both.of(Facet.YEAR)).containsExactly("2025");
        assertThat(both.mainOnly()).isTrue();
    }

    private static CheckedDays at(String now) {
        return new CheckedDays(Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }
}
