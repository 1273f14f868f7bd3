package jp.tsunagari.portal.ingest.rules;

import org.jspecify.annotations.Nullable;

/**
 * What a code of a reading note means, in words for people who are not engineers.
 *
 * @param code as stored with the note
 * @param name what was noticed, in a few words
 * @param explanation what the reader does then
 * @param besideValue what to say beside the value that it concerns; null where no shown value is in doubt
 */
public record NoteMeaning(
        String code,
        NoteSubject subject,
        String name,
        String explanation,
        @Nullable String besideValue) {}
