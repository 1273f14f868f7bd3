package jp.tsunagari.portal.initiative.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tsunagari.portal.effort.Effort;
import jp.tsunagari.portal.effort.EffortKind;
import jp.tsunagari.portal.effort.EvidenceKind;
import org.jspecify.annotations.Nullable;

/**
 * What an initiative took, as its page tells it.
 *
 * @param topics those that something is said of, in the order of the kinds
 * @param silentKeys of the words for the kinds that nothing is said of
 * @param evidenceKeys of the words for that by which it shows its outcome
 */
public record EffortsView(List<Topic> topics, List<String> silentKeys, List<String> evidenceKeys) {

    public EffortsView {
        topics = List.copyOf(topics);
        silentKeys = List.copyOf(silentKeys);
        evidenceKeys = List.copyOf(evidenceKeys);
    }

    /** All that is said of one kind. */
    public record Topic(EffortKind kind, List<Entry> entries) {

        public Topic {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One entry.
     *
     * @param at names it in the address of its original text; empty for one that a person typed
     * @param line where its words begin in the document; null as for the address
     */
    public record Entry(
            EffortKind kind,
            String text,
            @Nullable String quote,
            @Nullable Integer line,
            String at) {}

    static EffortsView of(List<Effort> efforts, List<EvidenceKind> evidence) {
        Map<EffortKind, List<Entry>> byKind = new EnumMap<>(EffortKind.class);
        entries(efforts)
                .forEach(entry -> byKind.computeIfAbsent(entry.kind(), kind -> new ArrayList<>())
                        .add(entry));
        return new EffortsView(
                byKind.entrySet().stream()
                        .map(topic -> new Topic(topic.getKey(), topic.getValue()))
                        .toList(),
                Stream.of(EffortKind.values())
                        .filter(kind -> !byKind.containsKey(kind))
                        .map(EffortKind::messageKey)
                        .toList(),
                evidence.stream().map(EvidenceKind::messageKey).toList());
    }

    /** In their order. Several of one kind may be on one line, which is a paragraph. */
    static List<Entry> entries(List<Effort> efforts) {
        Map<String, Integer> seen = new HashMap<>();
        return efforts.stream().map(effort -> entry(effort, seen)).toList();
    }

    private static Entry entry(Effort effort, Map<String, Integer> seen) {
        Integer line = effort.quotation().line();
        String place = line + ":" + effort.kind().code();
        return new Entry(
                effort.kind(),
                effort.text(),
                effort.quotation().quote(),
                line,
                line == null ? "" : place + "-" + seen.merge(place, 1, Integer::sum));
    }
}
