package jp.tsunagari.portal.search.index;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the search index lives.
 *
 * @param directory folder of a local index; null keeps it in memory, for tests
 * @param openSearch addresses such as {@code http://search:9200} of an OpenSearch cluster that takes the place of the
 *     local index and that several nodes share; empty for the local index
 * @param openSearchUser user name, null where the cluster asks for none
 * @param openSearchPassword password, null where the cluster asks for none
 * @param timeBudget how long a search may take, in processor time and, three times as long, by the clock; with what has
 *     been found by then it ends
 */
@ConfigurationProperties("portal.search")
record SearchProperties(
        @Nullable Path directory,
        @DefaultValue List<String> openSearch,
        @Nullable String openSearchUser,
        @Nullable String openSearchPassword,
        @DefaultValue("1s") Duration timeBudget) {

    SearchProperties {
        openSearch = List.copyOf(openSearch);
    }

    /** Whether several nodes share the index. */
    boolean shared() {
        return !openSearch.isEmpty();
    }
}
