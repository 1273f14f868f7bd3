package jp.tsunagari.portal.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InitiativeMapperTest {

    @Test
    void aTitleIsWhatCanBeSeenOfIt() {
        assertThat(InitiativeMapper.title("\u202E居場所\u200Bの\u00AD\u3164夜")).isEqualTo("居場所の 夜");
        assertThat(InitiativeMapper.title("居場所の夜")).isEqualTo("居場所の夜");
    }

    @Test
    void nothingToBeSeenIsNoTitle() {
        assertThat(InitiativeMapper.title("\u2800\u200B")).isNull();
        assertThat(InitiativeMapper.title("★☆")).isNull();
        assertThat(InitiativeMapper.title(null)).isNull();
    }
}
