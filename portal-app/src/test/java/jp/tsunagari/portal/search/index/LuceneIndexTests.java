package jp.tsunagari.portal.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The local index, and what can befall its folder. */
class LuceneIndexTests extends IndexContract {

    @TempDir
    private Path folder;

    @Override
    SearchProperties properties() {
        return new SearchProperties(folder, List.of(), null, null);
    }

    @Test
    void aDeletedFolderIsNoticedAtStart() throws IOException {
        follow();
        close();
        FileSystemUtils.deleteRecursively(folder);
        open();

        follow();

        assertThat(size()).isEqualTo(initiatives.count());
    }

    @Test
    void aDamagedIndexIsMadeAnew() throws IOException {
        follow();
        close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, "damaged");
            }
        }
        open();

        follow();

        assertThat(size()).isEqualTo(initiatives.count());
    }
}
