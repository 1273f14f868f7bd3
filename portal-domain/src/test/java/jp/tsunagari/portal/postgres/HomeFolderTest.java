package jp.tsunagari.portal.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeFolderTest {

    @TempDir
    private Path parent;

    @Test
    void itIsMadeWhereItIsMissing() throws Exception {
        try (HomeFolder home = HomeFolder.open(parent.resolve("a/b"))) {
            assertThat(home.resolve("x")).isEqualTo(parent.toRealPath().resolve("a/b/x"));
        }
    }

    @Test
    void aSecondOwnerIsRefusedUntilTheFirstLetsGo() {
        HomeFolder first = HomeFolder.open(parent);

        assertThatExceptionOfType(HomeFailure.class)
                .isThrownBy(() -> HomeFolder.open(parent))
                .withMessageContaining("別のポータル")
                .satisfies(failure -> assertThat(failure.action()).contains("PORTAL_HOME"));

        first.close();
        HomeFolder.open(parent).close();
    }

    @Test
    void aFileInItsPlaceIsExplained() throws Exception {
        Path file = Files.createFile(parent.resolve("file"));

        assertThatExceptionOfType(HomeFailure.class)
                .isThrownBy(() -> HomeFolder.open(file))
                .withMessageContaining(file.toString());
    }
}
