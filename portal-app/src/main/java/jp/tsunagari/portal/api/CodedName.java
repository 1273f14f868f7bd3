package jp.tsunagari.portal.api;

import jp.tsunagari.portal.vocabulary.LegalForm;
import org.jspecify.annotations.Nullable;

/** A controlled term: its stable code and its Japanese name. */
record CodedName(String code, String name) {

    static @Nullable CodedName of(@Nullable LegalForm form) {
        return form == null ? null : new CodedName(form.code(), form.name());
    }
}
