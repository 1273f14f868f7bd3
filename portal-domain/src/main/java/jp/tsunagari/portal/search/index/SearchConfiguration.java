package jp.tsunagari.portal.search.index;

import java.lang.invoke.MethodHandles;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the index that the configuration names: Lucene's in a folder or in memory, or one in OpenSearch. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchProperties.class)
class SearchConfiguration {

    private static final int MAX_CLAUSES = 32_768;
    private static final int COMMIT_INTERVAL = 60_000;
    private static final int REFRESH_INTERVAL = Integer.MAX_VALUE;
    private static final int WRITER_MEGABYTES = 64;

    @Bean
    CloseableSearchMapping searchMapping(SearchProperties properties) {
        return SearchMapping.builder(
                        AnnotatedTypeSource.fromClasses(InitiativeDocument.class, IndexState.class),
                        MethodHandles.lookup())
                .properties(properties.shared() ? openSearch(properties) : lucene(properties))
                // The follower makes and mends the schema itself, so that it can tell what it found.
                .property("hibernate.search.schema_management.strategy", "none")
                .build();
    }

    @Bean
    ValueCounter valueCounter(SearchProperties properties, SearchMapping mapping) {
        return properties.shared() ? new AggregationCounter(mapping) : new ColumnCounter(mapping);
    }

    private static Map<String, Object> lucene(SearchProperties properties) {
        // Ten words with two dozen synonyms each in every field are more than Lucene expects, and still quick.
        IndexSearcher.setMaxClauseCount(MAX_CLAUSES);
        Map<String, Object> settings = new HashMap<>();
        settings.put("hibernate.search.backend.type", "lucene");
        settings.put("hibernate.search.backend.lucene_version", "9.12.3");
        // Whoever writes commits when it is done; a commit on the way would only make it wait for the disk.
        settings.put("hibernate.search.backend.io.commit_interval", COMMIT_INTERVAL);
        // Searches see what is written when all of it is (IndexStore.commit), an import as a whole.
        settings.put("hibernate.search.backend.io.refresh_interval", REFRESH_INTERVAL);
        settings.put("hibernate.search.backend.io.writer.ram_buffer_size", WRITER_MEGABYTES);
        if (properties.directory() == null) {
            settings.put("hibernate.search.backend.directory.type", "local-heap");
        } else {
            settings.put("hibernate.search.backend.directory.type", "local-filesystem");
            settings.put(
                    "hibernate.search.backend.directory.root",
                    properties.directory().toString());
        }
        return settings;
    }

    private static Map<String, Object> openSearch(SearchProperties properties) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("hibernate.search.backend.type", "elasticsearch");
        settings.put("hibernate.search.backend.uris", String.join(",", properties.openSearch()));
        putIfPresent(settings, "hibernate.search.backend.username", properties.openSearchUser());
        putIfPresent(settings, "hibernate.search.backend.password", properties.openSearchPassword());
        return settings;
    }

    private static void putIfPresent(Map<String, Object> settings, String key, @Nullable String value) {
        if (value != null) {
            settings.put(key, value);
        }
    }
}
