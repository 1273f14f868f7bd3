package jp.tsunagari.portal.ingest.web;

import java.util.List;
import jp.tsunagari.portal.ingest.rules.NoteMeanings;
import jp.tsunagari.portal.ingest.rules.NoteMeanings.NoteMeaning;
import jp.tsunagari.portal.initiative.ReadingTotals.NoteCount;
import jp.tsunagari.portal.message.Messages;

/**
 * What the reader noted, and how often.
 *
 * @param explanation what it does then
 */
record NoteView(String name, String explanation, long notes, long initiatives) {

    static List<NoteView> of(List<NoteCount> counts, NoteMeanings meanings, Messages messages) {
        return counts.stream().map(count -> of(count, meanings, messages)).toList();
    }

    private static NoteView of(NoteCount count, NoteMeanings meanings, Messages messages) {
        return new NoteView(
                meanings.of(count.code())
                        .map(NoteMeaning::nameKey)
                        .map(messages::get)
                        .orElse(count.code()),
                meanings.of(count.code())
                        .map(NoteMeaning::explanationKey)
                        .map(messages::get)
                        .orElseGet(() -> messages.get("reading.notes.unknown")),
                count.notes(),
                count.initiatives());
    }
}
