package jp.tsunagari.portal.ingest.casestudy;

import jp.tsunagari.portal.ingest.region.AddressReading;
import jp.tsunagari.portal.ingest.region.PlaceRepair;
import jp.tsunagari.portal.ingest.region.RegionExpression;

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
                    "地域「" + expression.text() + "」の「" + unresolved + "」は市区町村の一覧にありません。読めた市区町村がなければ都道府県だけを活動地域としました。");
        }
        if (!expression.beginsWithPrefecture()) {
            warnings.add(
                    WarningCode.REGION_UNRESOLVED,
                    line,
                    "地域「" + expression.text() + "」に都道府県名がありません。同じ名前の市区町村が他にないため、その市区町村としました。");
        }
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
