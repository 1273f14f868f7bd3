package jp.tsunagari.portal.ingest.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds texts that share passages, without comparing all with all: some runs of eight characters stand for each text. */
final class LikeTexts {

    private static final int RUN = 8;
    /** One run of so many is kept. */
    private static final int SAMPLE = 8;

    private static final int MIN_SHARED = 3;
    private static final int MAX_FOUND = 5;
    /** A run of more texts than these is a phrase of the programme and says nothing. */
    private static final int MAX_TEXTS = 50;

    private final Map<Integer, List<Long>> byRun = new HashMap<>();

    void add(long id, String text) {
        runs(text)
                .forEach(run ->
                        byRun.computeIfAbsent(run, each -> new ArrayList<>()).add(id));
    }

    /** Those that share the most first, and only few. */
    List<Long> like(String text) {
        Map<Long, Integer> shared = new HashMap<>();
        for (int run : runs(text)) {
            List<Long> texts = byRun.getOrDefault(run, List.of());
            if (texts.size() <= MAX_TEXTS) {
                texts.forEach(id -> shared.merge(id, 1, Integer::sum));
            }
        }
        return shared.entrySet().stream()
                .filter(each -> each.getValue() >= MIN_SHARED)
                .sorted(Map.Entry.<Long, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MAX_FOUND)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<Integer> runs(String text) {
        Set<Integer> runs = new HashSet<>();
        for (int i = 0; i + RUN <= text.length(); i++) {
            int hash = 0;
            for (int j = i; j < i + RUN; j++) {
                hash = hash * 31 + text.charAt(j);
            }
            int mixed = (hash * 0x9E3779B9) >>> 16;
            if (mixed % SAMPLE == 0) {
                runs.add(hash);
            }
        }
        return runs;
    }
}
