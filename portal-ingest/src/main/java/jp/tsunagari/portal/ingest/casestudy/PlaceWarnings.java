package jp.tsunagari.portal.ingest.casestudy;

import jp.tsunagari.portal.ingest.region.AddressReading;
import jp.tsunagari.portal.ingest.region.PlaceRepair;
import jp.tsunagari.portal.ingest.region.RegionExpression;
import jp.tsunagari.portal.ingest.region.RegionExpression.PlaceAssumption;

/** Puts into words what was noticed about place names. */
final class PlaceWarnings {

    private PlaceWarnings() {}

    static void report(AddressReading address, int line, Warnings warnings) {
        address.repairs().forEach(repair -> report(repair, line, warnings));
        if (address.addressCount() > 1) {
            warnings.add(
                    WarningCode.SEVERAL_ADDRESSES,
                    line,
                    "住所の欄に" + address.addressCount() + "つの住所があります。書かれたまま残し、地域コードはそれぞれに付けました。");
        }
        for (String unresolved : address.unresolved()) {
            warnings.add(WarningCode.ADDRESS_UNRESOLVED, line, "住所「" + unresolved + "」の市区町村が分かりません。分かった範囲の地域だけを付けました。");
        }
    }

    static void report(RegionExpression expression, int line, Warnings warnings) {
        expression.repairs().forEach(repair -> report(repair, line, warnings));
        for (String unresolved : expression.unresolved()) {
            warnings.add(
                    WarningCode.REGION_UNRESOLVED,
                    line,
                    "地域「" + expression.text() + "」の「" + unresolved + "」は一つの市区町村や都道府県に決められません。"
                            + (expression.regions().isEmpty() ? "活動地域は空欄とし、書かれた文字だけを残しました。" : "ほかに読めた地域だけを活動地域としました。"));
        }
        expression.assumptions().forEach(assumption -> report(assumption, line, warnings));
    }

    private static void report(PlaceAssumption assumption, int line, Warnings warnings) {
        String reason = switch (assumption.ground()) {
            case ONLY_ONE -> "都道府県名がありませんが、同じ名前の市区町村が他にないため、";
            case SEAT -> "どの都道府県か書かれていないため、団体の住所などに合わせて";
            case SHORT -> "都道府県名の略とみて、";
        };
        warnings.add(
                WarningCode.REGION_ASSUMED,
                line,
                "地域の「" + assumption.written() + "」は、" + reason + "「" + assumption.official() + "」と読みました。");
    }

    private static void report(PlaceRepair repair, int line, Warnings warnings) {
        switch (repair.kind()) {
            case VARIANT ->
                warnings.add(
                        WarningCode.PLACE_NAME_VARIANT,
                        line,
                        "地名「" + repair.written() + "」は「" + repair.official() + "」の異なる表記とみなしました。");
            case NOISE ->
                warnings.add(
                        WarningCode.PLACE_NAME_NOISE,
                        line,
                        "地名「" + repair.written() + "」に余分な文字があります。「" + repair.official() + "」と読みました。");
        }
    }
}
