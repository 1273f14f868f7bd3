package jp.tsunagari.portal.vocabulary.web;

import jp.tsunagari.portal.vocabulary.ManagedTerm;
import jp.tsunagari.portal.vocabulary.TermRefusedException;
import jp.tsunagari.portal.vocabulary.TermWords;

/** A term as an admin typed it. */
record TermForm(String code, String name, String nameEnglish, String includes) {

    static final TermForm EMPTY = new TermForm("", "", "", "");

    static TermForm of(ManagedTerm managed) {
        TermWords words = managed.words();
        return new TermForm(managed.term().code(), words.name(), words.nameEnglish(), words.includes());
    }

    TermWords words() {
        return new TermWords(name, nameEnglish, includes);
    }

    static FormErrors errors(TermRefusedException refused) {
        return new FormErrors(refused.reasons().stream().map(TermForm::error).toList());
    }

    private static FormError error(TermRefusedException.Reason reason) {
        return switch (reason) {
            case CHANGED_SINCE ->
                new FormError("", "この画面を開いたあとに、ほかの人がこの用語を変えたため、保存していません。今の内容を下に示します。それでも入力した内容にするときは、もう一度保存してください。");
            case MALFORMED_CODE -> new FormError("code", "コードは、英小文字の単語をハイフンでつないで、40文字以内で入力してください（例：young-carers）。");
            case CODE_TAKEN -> new FormError("code", "このコードは、ほかの用語（廃止したものを含みます）が使っています。別のコードを入力してください。");
            case NO_NAME -> new FormError("name", "名前を入力してください。");
            case NAME_TOO_LONG -> new FormError("name", "名前は" + TermWords.LONGEST_NAME + "文字以内で入力してください。");
            case NAME_TAKEN -> new FormError("name", "この名前は、ほかの用語（廃止したものを含みます）が使っています。別の名前を入力してください。");
            case NO_ENGLISH_NAME -> new FormError("nameEnglish", "英語の名前を入力してください。");
            case ENGLISH_NAME_TOO_LONG ->
                new FormError("nameEnglish", "英語の名前は" + TermWords.LONGEST_ENGLISH_NAME + "文字以内で入力してください。");
            case INCLUDES_TOO_LONG ->
                new FormError("includes", "含むものは" + TermWords.LONGEST_INCLUDES + "文字以内で入力してください。");
        };
    }
}
