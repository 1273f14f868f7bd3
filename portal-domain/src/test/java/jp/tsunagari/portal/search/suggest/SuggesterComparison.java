package jp.tsunagari.portal.search.suggest;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.search.text.SearchableText;
import jp.tsunagari.portal.search.text.WordStarts;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.search.suggest.InputIterator;
import org.apache.lucene.search.suggest.Lookup;
import org.apache.lucene.search.suggest.analyzing.AnalyzingInfixSuggester;
import org.apache.lucene.search.suggest.analyzing.AnalyzingSuggester;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Compares {@link NameIndex} with the suggesters of Lucene on 100,000 invented names: build time, retained heap,
 * processor time of a look-up, and agreement of the hits. Lucene gets an entry for each beginning that NameIndex has,
 * uncut, weighted by the same rank, since a suggester ranks an entry alike wherever the typed text is in it.
 *
 * <pre>
 * ./mvnw -q -Pfast test-compile dependency:build-classpath -pl portal-domain -Dmdep.outputFile=target/classpath
 * cd portal-domain
 * java -Xmx2g -cp target/test-classes:target/classes:$(cat target/classpath) \
 *   jp.tsunagari.portal.search.suggest.SuggesterComparison
 * </pre>
 */
final class SuggesterComparison {

    private static final int ORGANISATIONS = 40_000;
    private static final int NAMES = 100_000;
    private static final int LOOK_UPS = 2_000;
    private static final int MOST = 8;
    /** The same thing may be found by several of its beginnings. */
    private static final int MORE = 4;

    /** As many as the library allows of names that end alike. */
    private static final int MAX_SURFACE_FORMS = 256;

    private static final int RANK_SHIFT = 28;
    private static final List<String> WORDS = List.of(
            "あおぞら", "ひだまり", "ふくろう", "みなと", "つむぎ", "はぐくみ", "ほほえみ", "たんぽぽ", "こもれび", "さとやま", "かけはし", "よりそい", "ともしび", "わかば",
            "ほしぞら", "ブリッジ", "リンク", "ハーモニー", "コモンズ", "スマイル", "オアシス", "パレット");
    private static final List<String> KINDS = List.of(
            "ネットワーク",
            "サポートセンター",
            "の会",
            "ファーム",
            "ラボ",
            "カフェ",
            "ひろば",
            "福祉会",
            "支援機構",
            "協議会",
            "コミュニティ",
            "塾",
            "フードバンク",
            "生活支援センター",
            "まちづくり研究所",
            "子育て応援団");
    private static final List<String> VERBS = List.of("ささえる", "つなぐ", "ひらく", "むすぶ", "はぐくむ", "見守る", "届ける", "歩む");
    private static final List<String> THINGS = List.of(
            "子ども食堂",
            "まちの保健室",
            "オンライン居場所",
            "移動型サロン",
            "畑の学校",
            "フードパントリー",
            "就労体験ファーム",
            "ひとり親ひろば",
            "多世代リビング",
            "LINE相談窓口",
            "地域の縁側",
            "ヤングケアラーの集い",
            "みまもり配食便",
            "ひきこもり家族教室",
            "在日外国人の日本語サロン",
            "スマホ教室",
            "夕暮れラジオ体操",
            "孤立を防ぐ駆け付け隊");
    private static final List<String> TERMS = List.of(
            "高齢者", "子ども", "若者", "ひきこもり", "生活困窮者", "ひとり親", "外国人", "障害者", "女性", "居場所づくり", "相談支援", "食の支援", "見守り", "就労支援",
            "学習支援");

    private final SplittableRandom random = new SplittableRandom(14);
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final SearchableText texts = new SearchableText();
    private final Map<SuggestionKind, List<Spelling>> spellings = new EnumMap<>(SuggestionKind.class);

    private SuggesterComparison() {}

    public static void main(String[] arguments) throws IOException {
        new SuggesterComparison().run();
    }

    private void run() throws IOException {
        long empty = usedBytes();
        invent();
        long invented = usedBytes();
        List<WordStarts> again =
                all().stream().map(each -> texts.wordStarts(each.written())).toList();
        print(
                "spellings %d, %.0f MB, of which texts and word starts %.0f MB",
                again.size(), megabytes(invented - empty), megabytes(usedBytes() - invented));
        Map<Integer, List<String>> typed = new LinkedHashMap<>();
        List.of(1, 2, 4).forEach(length -> typed.put(length, beginnings(length)));
        Finder kept = measure("NameIndex", null, typed, list -> {
            NameIndex index = NameIndex.of(list, null);
            return index::find;
        });
        measure(
                "AnalyzingInfixSuggester",
                kept,
                typed,
                list -> finder(new AnalyzingInfixSuggester(new ByteBuffersDirectory(), new KeywordAnalyzer()), list));
        measure(
                "AnalyzingSuggester",
                kept,
                typed,
                list -> finder(
                        new AnalyzingSuggester(
                                new ByteBuffersDirectory(),
                                "suggest",
                                new KeywordAnalyzer(),
                                new KeywordAnalyzer(),
                                AnalyzingSuggester.PRESERVE_SEP,
                                MAX_SURFACE_FORMS,
                                -1,
                                true),
                        list));
        oneTitleLess();
    }

    /** What a commit costs: a catalogue of which all but one title is known. */
    private void oneTitleLess() {
        List<Spelling> titles = spellings.getOrDefault(SuggestionKind.INITIATIVE, List.of());
        NameIndex before = NameIndex.of(titles, null);
        long start = System.nanoTime();
        NameIndex after = NameIndex.of(titles.subList(1, titles.size()), before);
        print(
                "NameIndex after a change: %d of %d beginnings in %.2f s",
                after.size(), before.size(), (System.nanoTime() - start) / 1e9);
    }

    /** @return what finds in all kinds, in their order */
    private Finder measure(String name, @Nullable Finder compared, Map<Integer, List<String>> typed, Builder builder)
            throws IOException {
        long before = usedBytes();
        long start = System.nanoTime();
        List<Finder> kinds = new ArrayList<>();
        for (List<Spelling> list : spellings.values()) {
            kinds.add(builder.build(list));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        print("%s: built in %.1f s, heap %.0f MB", name, seconds, megabytes(usedBytes() - before));
        Finder all = (text, most) -> {
            List<Suggestion> found = new ArrayList<>();
            for (Finder kind : kinds) {
                found.addAll(kind.find(text, most));
            }
            return found;
        };
        for (Map.Entry<Integer, List<String>> ofLength : typed.entrySet()) {
            time(ofLength.getKey(), ofLength.getValue(), all);
            if (compared != null) {
                agreement(ofLength.getValue(), compared, all);
            }
        }
        return all;
    }

    private void time(int length, List<String> typed, Finder finder) throws IOException {
        for (String text : typed) {
            finder.find(text, MOST);
        }
        long[] nanos = new long[typed.size()];
        for (int i = 0; i < nanos.length; i++) {
            long start = threads.getCurrentThreadCpuTime();
            finder.find(typed.get(i), MOST);
            nanos[i] = threads.getCurrentThreadCpuTime() - start;
        }
        Arrays.sort(nanos);
        print(
                "  %d characters: p50 %.3f ms, p95 %.3f ms",
                length, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 95 / 100] / 1e6);
    }

    private void agreement(List<String> typed, Finder one, Finder other) throws IOException {
        int same = 0;
        long hits = 0;
        long common = 0;
        for (String text : typed) {
            List<String> expected = keys(one.find(text, MOST));
            List<String> found = keys(other.find(text, MOST));
            same += expected.equals(found) ? 1 : 0;
            hits += expected.size();
            common += expected.stream().filter(found::contains).count();
        }
        print("    same lists %.1f %%, hits in common %.1f %%", 100.0 * same / typed.size(), 100.0 * common / hits);
    }

    private static List<String> keys(List<Suggestion> suggestions) {
        return suggestions.stream().map(each -> each.kind() + each.key()).toList();
    }

    private static Finder finder(Lookup lookup, List<Spelling> list) throws IOException {
        lookup.build(new Entries(list));
        return (typed, most) -> {
            Map<String, Suggestion> found = new LinkedHashMap<>();
            for (Lookup.LookupResult result : lookup.lookup(typed, false, most * MORE)) {
                int number = Integer.parseInt(result.payload.utf8ToString());
                Suggestion suggestion = list.get(number).suggestion();
                found.putIfAbsent(suggestion.key(), suggestion);
            }
            return found.values().stream().limit(most).toList();
        };
    }

    private List<String> beginnings(int length) {
        List<Spelling> all = all();
        List<String> typed = new ArrayList<>();
        while (typed.size() < LOOK_UPS) {
            Spelling spelling = one(all);
            String text = spelling.text().text();
            int[] starts = starts(spelling).toArray();
            int start = starts.length == 0 ? text.length() : starts[random.nextInt(starts.length)];
            if (start + length <= text.length()) {
                typed.add(text.substring(start, start + length));
            }
        }
        return typed;
    }

    private static IntStream starts(Spelling spelling) {
        return spelling.sort() == Spelling.Sort.READING
                ? IntStream.of(0)
                : spelling.text().starts();
    }

    private void invent() {
        List<Spelling> terms = new ArrayList<>();
        for (String term : TERMS) {
            add(terms, SuggestionKind.TARGET, term, term, texts.reading(term));
        }
        List<Spelling> places = new ArrayList<>();
        List<Region> regions = new RegionDirectory().all();
        regions.forEach(region -> add(places, SuggestionKind.REGION, region.code(), region.name(), region.reading()));
        List<Spelling> organisations = new ArrayList<>();
        for (int number = 0; number < ORGANISATIONS; number++) {
            String seat = random.nextInt(3) == 0 ? "" : one(regions).name().replaceFirst("[市区町村]$", "");
            add(organisations, SuggestionKind.ORGANISATION, "" + number, seat + one(WORDS) + one(KINDS), null);
        }
        List<Spelling> titles = new ArrayList<>();
        int count = NAMES - ORGANISATIONS - regions.size() - TERMS.size();
        for (int number = 0; number < count; number++) {
            add(
                    titles,
                    SuggestionKind.INITIATIVE,
                    "" + number,
                    title(one(regions).name()),
                    null);
        }
        spellings.put(SuggestionKind.TARGET, terms);
        spellings.put(SuggestionKind.REGION, places);
        spellings.put(SuggestionKind.ORGANISATION, organisations);
        spellings.put(SuggestionKind.INITIATIVE, titles);
    }

    private String title(String place) {
        return switch (random.nextInt(4)) {
            case 0 -> place + "の" + one(TERMS) + "を" + one(VERBS) + one(THINGS);
            case 1 -> one(TERMS) + "と地域を" + one(VERBS) + "「" + one(WORDS) + one(THINGS) + "」";
            case 2 -> place + one(WORDS) + one(THINGS) + "プロジェクト";
            default -> one(TERMS) + "の" + one(THINGS) + "による孤独・孤立の予防";
        };
    }

    private void add(List<Spelling> to, SuggestionKind kind, String key, String name, @Nullable String reading) {
        Suggestion suggestion = Suggestion.ofName(kind, key, name, null);
        to.add(new Spelling(suggestion, name, texts.wordStarts(name), Spelling.Sort.NAME));
        if (reading != null) {
            to.add(new Spelling(suggestion, reading, texts.wordStarts(reading), Spelling.Sort.READING));
        }
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private List<Spelling> all() {
        return spellings.values().stream().flatMap(List::stream).toList();
    }

    private static long usedBytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static double megabytes(long bytes) {
        return bytes / 1e6;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    @FunctionalInterface
    private interface Finder {
        List<Suggestion> find(String typed, int most) throws IOException;
    }

    @FunctionalInterface
    private interface Builder {
        Finder build(List<Spelling> spellings) throws IOException;
    }

    /** Each beginning of each spelling, with the number of the spelling. */
    private static final class Entries implements InputIterator {

        private final Iterator<Entry> entries;
        private Entry current = new Entry("", 0, 0);

        Entries(List<Spelling> list) {
            this.entries = IntStream.range(0, list.size())
                    .boxed()
                    .flatMap(number -> starts(list.get(number))
                            .mapToObj(start -> new Entry(
                                    list.get(number).text().text().substring(start),
                                    number,
                                    (list.get(number).rankAt(start) << RANK_SHIFT) | number)))
                    .iterator();
        }

        @Override
        public @Nullable BytesRef next() {
            if (!entries.hasNext()) {
                return null;
            }
            current = entries.next();
            return new BytesRef(current.text().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public long weight() {
            return Integer.MAX_VALUE - 1L - current.rank();
        }

        @Override
        public BytesRef payload() {
            return new BytesRef(Integer.toString(current.number()));
        }

        @Override
        public boolean hasPayloads() {
            return true;
        }

        @Override
        public @Nullable Set<BytesRef> contexts() {
            return null;
        }

        @Override
        public boolean hasContexts() {
            return false;
        }
    }

    private record Entry(String text, int number, int rank) {}
}
