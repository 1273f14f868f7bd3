package jp.tsunagari.portal.ingest.casestudy;

import org.jspecify.annotations.Nullable;

/**
 * An organisation's name taken apart.
 *
 * @param written the legal form as written; null when the name carries none
 * @param code of the vocabulary; null when the written form is not in it
 * @param coreName the name without its form
 */
record NamedForm(@Nullable String written, @Nullable String code, String coreName) {

    boolean isUnknownForm() {
        return written != null && code == null;
    }
}
