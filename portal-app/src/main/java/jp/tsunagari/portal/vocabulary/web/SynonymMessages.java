package jp.tsunagari.portal.vocabulary.web;

import java.util.List;
import jp.tsunagari.portal.search.synonym.SynonymRefusedException;

/** Says what is wrong with a line of synonyms. */
final class SynonymMessages {

    private SynonymMessages() {}

    static FormErrors of(SynonymRefusedException refused) {
        String word = refused.word() == null ? "" : "「" + refused.word() + "」";
        String message = switch (refused.reason()) {
            case CHANGED_SINCE -> "この画面を開いたあとに、ほかの人がこの行を変えたため、保存していません。今の内容を下に示します。それでも入力した内容にするときは、もう一度保存してください。";
            case ONE_WORD -> "言葉を2つ以上、= か => でつないで入力してください（例：高齢者=シニア）。";
            case EMPTY_SIDE -> "= や => の両側に、言葉を入力してください（例：高齢者=シニア）。";
            case MIXED -> "=> は1つの行に1回だけ使えます。左に狭い言葉を1つ、右に広い言葉を1つ入力してください。";
            case TOO_MANY_WORDS -> "1つの行に書ける言葉は24個までです。減らしてください。";
            case WORD_TOO_LONG -> word + "は長すぎます。1つの言葉は40文字以内で入力してください。";
            case WORD_TWICE -> word + "が2回あります。1つにしてください（全角と半角、大文字と小文字は同じに扱います）。";
            case NO_LETTER -> word + "には、検索できる文字がありません。";
            case LINE_TWICE -> "同じ内容の行" + word + "がすでにあります。";
            case LINE_TAKEN_AWAY -> "同じ内容の行" + word + "が「外した行」にあります。使うときは、そこから戻してください。";
        };
        boolean late = refused.reason() == SynonymRefusedException.Reason.CHANGED_SINCE;
        return new FormErrors(List.of(new FormError(late ? "" : "line", message)));
    }
}
