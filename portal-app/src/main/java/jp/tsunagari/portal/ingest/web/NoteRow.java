package jp.tsunagari.portal.ingest.web;

import java.util.List;
import jp.tsunagari.portal.ingest.rules.NoteMeaning;
import jp.tsunagari.portal.ingest.rules.NoteMeanings;
import jp.tsunagari.portal.initiative.NoteCount;

/**
 * What the reader noted, and how often.
 *
 * @param explanation what it does then
 */
record NoteRow(String name, String explanation, long notes, long initiatives) {

    static List<NoteRow> of(List<NoteCount> counts, NoteMeanings meanings) {
        return counts.stream().map(count -> of(count, meanings)).toList();
    }

    private static NoteRow of(NoteCount count, NoteMeanings meanings) {
        return new NoteRow(
                meanings.of(count.code()).map(NoteMeaning::name).orElse(count.code()),
                meanings.of(count.code()).map(NoteMeaning::explanation).orElse("以前の版の読み取りで記録されたものです。"),
                count.notes(),
                count.initiatives());
    }
}
