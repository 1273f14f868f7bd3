package jp.tsunagari.portal.load;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tsunagari.portal.PortalApplication;
import jp.tsunagari.portal.home.LoadHome;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.SearchRequest;
import jp.tsunagari.portal.search.index.IndexFollower;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.search.index.SearchResult;
import jp.tsunagari.portal.search.names.OrganisationCriteria;
import jp.tsunagari.portal.search.names.OrganisationOrder;
import jp.tsunagari.portal.search.names.OrganisationSearch;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Measures searching and indexing inside the portal, without pages around it. */
final class SearchEngine {

    private static final Duration LONGEST_INDEXING = Duration.ofMinutes(15);

    /** Processor time in a second in which nothing happens. */
    private static final Duration QUIET = Duration.ofMillis(150);

    private static final List<String> ORGANISATIONS =
            List.of("", "居場所", "さくら", "sakura", "高齢者 居場所", "子ども食堂", "札幌市", "ネットワーク");

    private SearchEngine() {}

    /** {@code search --home=FOLDER [--seconds=5] [--index-again]}. */
    static void run(Arguments arguments) throws Exception {
        LoadHome home = new LoadHome(Path.of(arguments.get("home", "load-data")));
        Duration length = Duration.ofSeconds(arguments.number("seconds", 5));
        try (ConfigurableApplicationContext portal = SpringApplication.run(
                PortalApplication.class,
                "--portal.home=" + home.path(),
                "--portal.seeds=" + home.noSeeds(),
                "--server.port=0")) {
            IndexFollower index = portal.getBean(IndexFollower.class);
            awaitIndex(index);
            for (int time = 0; time < arguments.number("index-again", 0); time++) {
                awaitQuiet();
                long processor = processorNanos();
                index.rebuild();
                pause();
                awaitIndex(index);
                Report.line("processor time of indexing: %.1f s", (processorNanos() - processor) / 1e9);
            }
            awaitQuiet();
            InitiativeSearch search = portal.getBean(InitiativeSearch.class);
            Report.line(
                    "%-40s %8s %8s %8s %8s %8s %8s", "search", "hits", "p50 ms", "p95 ms", "p99 ms", "per s", "CPU ms");
            for (Map.Entry<String, SearchRequest> each : requests().entrySet()) {
                measure(search, each.getKey(), each.getValue(), length);
            }
            OrganisationSearch organisations = portal.getBean(OrganisationSearch.class);
            for (String text : ORGANISATIONS) {
                OrganisationCriteria criteria = new OrganisationCriteria(text, null, null, OrganisationOrder.RELEVANCE);
                int found = organisations.find(criteria).ids().size();
                measure("organisations: " + text, found, number -> organisations.find(criteria), length);
            }
        }
    }

    private static void measure(InitiativeSearch search, String name, SearchRequest request, Duration length)
            throws Exception {
        SearchResult expected = search.search(request);
        Timing.Step step = number -> {
            SearchRequest other = new SearchRequest(
                    request.text(), true, request.filters(), request.sort(), 1 + number % 5, request.size());
            SearchResult found = search.search(other);
            if (!found.partial()
                    && !expected.partial()
                    && found.ids().total() != expected.ids().total()) {
                throw new AssertionError("another answer to " + name);
            }
        };
        measure(name, expected.ids().total(), step, length);
    }

    private static void measure(String name, long hits, Timing.Step step, Duration length) throws Exception {
        Timing.of(step, 1, length.dividedBy(2));
        Timing timing = Timing.of(step, 1, length);
        Report.line(
                "%-40s %8d %8.1f %8.1f %8.1f %8.0f %8.1f",
                name,
                hits,
                timing.percentile(50),
                timing.percentile(95),
                timing.percentile(99),
                timing.perSecond(),
                Timing.processorMilliseconds(step, length));
    }

    /** Of this process, the database not counted. */
    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static Map<String, SearchRequest> requests() {
        Map<String, SearchRequest> requests = new LinkedHashMap<>();
        requests.put("everything", SearchRequest.of("", Filters.NONE));
        requests.put("one filter", SearchRequest.of("", filters(Map.of(Facet.TARGET, "elderly"))));
        requests.put(
                "three filters",
                SearchRequest.of(
                        "",
                        filters(Map.of(
                                Facet.REGION, "13", Facet.TARGET, "elderly", Facet.APPROACH, "gathering-place"))));
        requests.put("居場所", SearchRequest.of("居場所", Filters.NONE));
        requests.put("高齢者 居場所", SearchRequest.of("高齢者 居場所", Filters.NONE));
        requests.put("引きこもり", SearchRequest.of("引きこもり", Filters.NONE));
        requests.put("渡邊", SearchRequest.of("渡邊", Filters.NONE));
        requests.put(
                "子ども食堂, two filters",
                SearchRequest.of("子ども食堂", filters(Map.of(Facet.REGION, "13", Facet.YEAR, "2025"))));
        requests.put("高齢者の居場所, one filter", SearchRequest.of("高齢者の居場所", filters(Map.of(Facet.REGION, "27"))));
        requests.put("five words in a sentence", SearchRequest.of("ひとり親の家庭の子どもに食事と学習の居場所を届けたい", Filters.NONE));
        requests.put("ten words", SearchRequest.of("障害 子ども 高齢者 食事 居場所 学校 仕事 相談 地域 防災", Filters.NONE));
        requests.put("as long as it may be", SearchRequest.of("高齢者居場所子育て支援障害者就労生活困窮ひとり親".repeat(9), Filters.NONE));
        return requests;
    }

    private static Filters filters(Map<Facet, String> chosen) {
        Map<Facet, Set<String>> sets = new EnumMap<>(Facet.class);
        chosen.forEach((facet, code) -> sets.put(facet, Set.of(code)));
        return new Filters(sets);
    }

    private static void awaitIndex(IndexFollower index) {
        if (!index.awaitCurrent(LONGEST_INDEXING)) {
            throw new IllegalStateException("the index was not made: " + index.status());
        }
    }

    /** Until segments are merged and names read anew: that is work after the indexing before. */
    private static void awaitQuiet() throws InterruptedException {
        long before;
        long used;
        do {
            before = processorNanos();
            pause();
            used = processorNanos() - before;
        } while (used > QUIET.toNanos());
    }

    /** Until the follower has heard that it is to begin anew. */
    private static void pause() throws InterruptedException {
        Thread.sleep(1_000);
    }
}
