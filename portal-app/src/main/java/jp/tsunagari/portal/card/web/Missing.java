package jp.tsunagari.portal.card.web;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.RegionBasis;
import jp.tsunagari.portal.organisation.OrganisationDetails;

/** What a card leaves open, in words for those who can fill it in. */
final class Missing {

    private Missing() {}

    static List<String> of(OrganisationDetails details) {
        List<String> missing = new ArrayList<>();
        add(missing, details.reading() == null, "よみがありません。");
        add(missing, details.representatives().isEmpty(), "代表者がありません。");
        add(missing, details.founded() == null, "設立年月がありません。");
        add(missing, details.address() == null, "所在地がありません。");
        add(missing, details.website() == null, "ウェブサイトがありません。");
        add(missing, details.contact() == null, "公開する連絡先がありません。");
        return missing;
    }

    static List<String> of(InitiativeDetails details) {
        List<String> missing = new ArrayList<>();
        add(missing, details.title() == null, "取組名がありません。「取組のかたち」の1行目を代わりに表示しています。");
        add(missing, details.targetPhrases().isEmpty(), "届けたい人たちがありません。");
        add(missing, details.approachItems().isEmpty(), "取組のかたちがありません。");
        add(missing, details.targetGroups().isEmpty(), "対象の分類がありません。");
        add(missing, details.approaches().isEmpty(), "手法の分類がありません。");
        add(missing, details.regions().isEmpty(), "活動地域がありません。");
        add(
                missing,
                !details.regions().isEmpty()
                        && details.regions().stream().allMatch(region -> region.basis() == RegionBasis.ADDRESS),
                "活動地域の記載がなく、団体の所在地を表示しています。");
        add(missing, details.metrics().isEmpty(), "成果の数字がありません。");
        add(
                missing,
                details.sections().stream().allMatch(section -> section.body().isBlank()),
                "本文がありません。");
        details.notes().forEach(note -> missing.add("読み取りの注記（資料の" + note.line() + "行目）：" + note.message()));
        return missing;
    }

    private static void add(List<String> missing, boolean is, String what) {
        if (is) {
            missing.add(what);
        }
    }
}
