package jp.tsunagari.portal.region;

import jp.tsunagari.portal.message.Named;
import org.jspecify.annotations.Nullable;

/**
 * A prefecture, municipality or ward.
 *
 * @param code 全国地方公共団体コード without its check digit: two digits for a prefecture ({@code 00} is the whole
 *     country), five for all others
 * @param prefectureCode two digits; null for a prefecture and for the whole country
 * @param cityCode for a ward the designated city that it belongs to, else null
 * @param name official name with its suffix, e.g. {@code 札幌市}; without prefecture and county
 * @param nameEnglish official name in Latin letters, e.g. {@code Sapporo City}; of a prefecture without its kind
 * @param reading hiragana
 */
public record Region(
        String code,
        @Nullable String prefectureCode,
        @Nullable String cityCode,
        String name,
        String nameEnglish,
        String reading,
        RegionKind kind)
        implements Named {

    private static final int MODULUS = 11;

    /** 全国地方公共団体コード as 総務省 publishes it, with its check digit: six digits; null for the whole country. */
    public @Nullable String officialCode() {
        if (kind == RegionKind.NATION) {
            return null;
        }
        String five = kind == RegionKind.PREFECTURE ? code + "000" : code;
        int sum = 0;
        for (int i = 0; i < five.length(); i++) {
            sum += Character.digit(five.charAt(i), 10) * (five.length() + 1 - i);
        }
        // Below the modulus the rule subtracts the sum itself, which is its own remainder.
        return five + (MODULUS - sum % MODULUS) % 10;
    }
}
