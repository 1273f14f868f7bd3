package jp.tsunagari.portal.vocabulary.web;

import jp.tsunagari.portal.vocabulary.ManagedTerm;
import jp.tsunagari.portal.vocabulary.Term.TermMeaning;
import jp.tsunagari.portal.vocabulary.Term.TermMeaning.English;
import jp.tsunagari.portal.vocabulary.TermRefusedException;
import jp.tsunagari.portal.vocabulary.TermWords;
import jp.tsunagari.portal.web.form.FormText;
import org.springframework.validation.Errors;

/** A term as an admin typed it. */
record TermForm(
        String code,
        String name,
        String nameEnglish,
        String includes,
        String definition,
        String excludes,
        String definitionEnglish,
        String includesEnglish,
        String excludesEnglish) {

    TermForm {
        code = FormText.orEmpty(code).strip();
        name = FormText.line(FormText.orEmpty(name));
        nameEnglish = FormText.line(FormText.orEmpty(nameEnglish));
        includes = FormText.orEmpty(includes);
        definition = FormText.line(FormText.orEmpty(definition));
        excludes = FormText.line(FormText.orEmpty(excludes));
        definitionEnglish = FormText.line(FormText.orEmpty(definitionEnglish));
        includesEnglish = FormText.line(FormText.orEmpty(includesEnglish));
        excludesEnglish = FormText.line(FormText.orEmpty(excludesEnglish));
    }

    static final TermForm EMPTY = new TermForm("", "", "", "", "", "", "", "", "");

    static TermForm of(ManagedTerm managed) {
        TermWords words = managed.words();
        English english = words.meaning().english();
        return new TermForm(
                managed.term().code(),
                words.name(),
                words.nameEnglish(),
                words.includes(),
                words.meaning().definition(),
                words.meaning().excludes(),
                english.definition(),
                english.includes(),
                english.excludes());
    }

    TermWords words() {
        English english = new English(definitionEnglish, includesEnglish, excludesEnglish);
        return new TermWords(name, nameEnglish, includes, new TermMeaning(definition, excludes, english));
    }

    /** Notes why a term cannot be so. */
    static void reject(TermRefusedException refused, Errors errors) {
        refused.reasons().forEach(reason -> reject(reason, errors));
    }

    private static void reject(TermRefusedException.Reason reason, Errors errors) {
        switch (reason) {
            case CHANGED_SINCE -> errors.reject("vocabulary.term.changed-since");
            case MALFORMED_CODE -> errors.rejectValue("code", "vocabulary.term.code.malformed");
            case CODE_TAKEN -> errors.rejectValue("code", "vocabulary.term.code.taken");
            case NO_NAME -> errors.rejectValue("name", "vocabulary.term.name.missing");
            case NAME_TOO_LONG -> tooLong("name", "vocabulary.term.name.too-long", TermWords.MAX_NAME, errors);
            case NAME_TAKEN -> errors.rejectValue("name", "vocabulary.term.name.taken");
            case NO_ENGLISH_NAME -> errors.rejectValue("nameEnglish", "vocabulary.term.english.missing");
            case ENGLISH_NAME_TOO_LONG ->
                tooLong("nameEnglish", "vocabulary.term.english.too-long", TermWords.MAX_ENGLISH_NAME, errors);
            case INCLUDES_TOO_LONG ->
                tooLong("includes", "vocabulary.term.includes.too-long", TermWords.MAX_INCLUDES, errors);
            case MEANING_TOO_LONG ->
                errors.rejectValue(
                        "definition",
                        "vocabulary.term.meaning.too-long",
                        new Object[] {TermWords.MAX_MEANING, TermWords.MAX_ENGLISH_MEANING},
                        null);
        }
    }

    private static void tooLong(String field, String key, int max, Errors errors) {
        errors.rejectValue(field, key, new Object[] {max}, null);
    }
}
