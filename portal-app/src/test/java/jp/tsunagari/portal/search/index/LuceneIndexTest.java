package jp.tsunagari.portal.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.index.QueryPredicates.Reach;
import jp.tsunagari.portal.search.query.TextQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The local index, and what can befall its folder. */
class LuceneIndexTest extends IndexContract {

    @TempDir
    private Path folder;

    @Override
    SearchProperties properties() {
        return new SearchProperties(folder, List.of(), null, null, PATIENCE);
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

    /** A cluster of OpenSearch decides itself when it forgets replaced documents. */
    @Test
    void theOrderIsThatOfTheCatalogueHoweverOftenItWasEdited() {
        follow();
        List<Long> order = order("居場所");
        assertThat(order).hasSizeGreaterThan(3);
        List<Long> others = order.subList(order.size() / 2, order.size());

        for (int edits = 0; edits < 4; edits++) {
            // Unevenly, as people edit: all at once would keep the proportions.
            others.forEach(this::touch);
            assertThat(follower.awaitCurrent(PATIENCE)).isTrue();
        }

        assertThat(order("居場所")).isEqualTo(order);
    }

    /** In columns or by the engine: the same numbers, in an index of several segments with deleted documents in them. */
    @Test
    void columnsCountAsTheEngineDoes() {
        follow();
        follower.stop();
        List<Long> ids = initiatives.ids();
        for (int round = 0; round < 4; round++) {
            store.put(assembler.documents(ids.subList(round, round + 3)));
            store.remove(ids.subList(round * 2, round * 2 + 1));
            store.commit(new IndexState(IndexState.ONLY, revisions.current(), fingerprint.value()));
        }
        ValueCounter columns = new ColumnCounter(mapping);
        ValueCounter engine = new AggregationCounter(mapping);
        List<String> targets = List.of("elderly", "children", "youth", "single-parent");
        List<String> regions = List.of("01", "12", "13", "27", "01100");
        Random random = new Random(2025);
        int counted = 0;
        for (int round = 0; round < 200; round++) {
            Filters filters = Filters.NONE;
            for (int each = random.nextInt(3); each > 0; each--) {
                filters = filters.with(Facet.REGION, regions.get(random.nextInt(regions.size())));
            }
            for (int each = random.nextInt(3); each > 0; each--) {
                filters = filters.with(Facet.TARGET, targets.get(random.nextInt(targets.size())));
            }
            TextQuery words =
                    parser.parse(List.of("", "居場所", "食堂 -学校", "\"相談\"", "ぬるぽ").get(random.nextInt(5)), true);
            Map<String, Filters> fields = Map.of(
                    "region", filters.only(Facet.REGION, Set.of()),
                    "target", filters.only(Facet.TARGET, Set.of()),
                    "year", filters,
                    "form", filters,
                    "regionTarget", filters);

            ValueCounter.Counts counts = columns.count(words, Reach.ANSWERS, filters, fields);

            assertThat(counts)
                    .as("%s %s", words.typed(), filters)
                    .isEqualTo(engine.count(words, Reach.ANSWERS, filters, fields));
            counted += counts.of("region").size();
        }
        assertThat(counted).isGreaterThan(500);
    }
}
