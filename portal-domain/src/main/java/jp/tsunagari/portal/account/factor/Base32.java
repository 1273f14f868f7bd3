package jp.tsunagari.portal.account.factor;

/** Bytes as letters that nobody mixes up: RFC 4648, section 6, without padding. */
final class Base32 {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    /** @param bytes a multiple of five, so that no letter is left half full */
    static String encode(byte[] bytes) {
        if (bytes.length % 5 != 0) {
            throw new IllegalArgumentException("not a multiple of five: " + bytes.length);
        }
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < bytes.length * 8; bit += 5) {
            int value = 0;
            for (int i = bit; i < bit + 5; i++) {
                value = (value << 1) | ((bytes[i / 8] >> (7 - i % 8)) & 1);
            }
            text.append(LETTERS.charAt(value));
        }
        return text.toString();
    }
}
