package jp.tsunagari.portal.contact;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.contact.Contacts.Span;
import jp.tsunagari.portal.text.FoldedText;

/**
 * Finds telephone numbers. Which digits make one, libphonenumber knows; here they are made readable for it, because it
 * knows neither kanji digits nor ・ nor look-alikes, and takes no number that is next to a letter.
 */
final class PhoneFinder {

    static final String KANJI_DIGITS = "〇一二三四五六七八九零";

    private static final String REGION = "JP";
    private static final int MIN_DIGITS = 10;
    /** With the code of the country and what leads out of another one. */
    private static final int MAX_DIGITS = 15;

    /** What people write between the digits of a number. */
    private static final String SEPARATORS = "-‐‑‒–—―−─━ー~〜～⁓∼・･•·./_|()[]【】〔〕<> ";

    private static final int MAX_SEPARATORS = 4;
    private static final int MAX_ADDRESS = 2_000;

    private static final Pattern ZEROS_AS_LETTERS =
            Pattern.compile("(?<![A-Za-z0-9])[Oo0][5-9][Oo0](?=[-‐–—ー ]?[0-9])");
    private static final Pattern COMMAS = Pattern.compile("(?<![0-9])0[5-9]0([:,;、])[0-9]{4}\\1[0-9]{4}(?![0-9])");
    private static final Pattern DASHES = Pattern.compile("[-‐‑‒–—―−ー.]+");
    private static final Pattern CUE = Pattern.compile(
            "(?i)(電話|でんわ|携帯|ケータイ|けいたい|スマホ|TEL|FAX|ファックス|ファクス|PHONE|☎|☏|📞|📱|連絡|問い?合わ?せ|自宅)" + "[^0-9]{0,12}$");
    private static final Pattern MOBILE = Pattern.compile("(?:(?:00|010)?81-?0?|0)[5-9]0[0-9]{8}");
    /** What the library does not know yet: mobile numbers that are given out from 2026 on. */
    private static final Pattern NEW_MOBILE = Pattern.compile("^060(?=[1-9][0-9]{7}$)");

    private static final Pattern FOREIGN = Pattern.compile("(?:00|010)?810?([1-9][0-9]{8,9})");
    /** With as many digits as a number of Japan has. */
    private static final Pattern COULD_BE = Pattern.compile("0[1-9][0-9]{8,9}|(?:00|010)?810?[1-9][0-9]{8,9}");

    private static final Pattern OFFICE_CODE =
            Pattern.compile("(?i)(?:振替|口座|記号|番号|ISBN|ISSN|コード|ID|No\\.?|第|〒)[^0-9]{0,4}$");
    private static final Pattern CODE_BEFORE = Pattern.compile("(?i)[A-Z](?<!TEL|FAX|PHONE|MOBILE|CELL)-?$");

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();

    /** @param broken whether the text has been put together over line breaks, so that digits alone say less */
    List<Span> find(FoldedText folded, boolean broken) {
        if (!hasEnoughDigits(folded)) {
            return List.of();
        }
        String original = folded.toString();
        String text = readable(original);
        List<Group> groups = groups(text);
        List<Span> found = new ArrayList<>();
        int next = 0;
        while (next < groups.size()) {
            int last = numberFrom(groups, next, text, original, broken);
            if (last >= 0) {
                found.add(new Span(
                        start(text, groups.get(next).start(), groups.get(last).end()),
                        groups.get(last).end()));
                next = last + 1;
            } else {
                next++;
            }
        }
        return found;
    }

    /** Digits that belong together. */
    private record Group(int start, int end) {

        int length() {
            return end - start;
        }
    }

    private static boolean hasEnoughDigits(CharSequence text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '0' && c <= '9') || KANJI_DIGITS.indexOf(c) >= 0 || c == 'O' || c == 'o') {
                digits++;
            }
        }
        return digits >= MIN_DIGITS;
    }

    /** As long as the text, with digits and dashes that the library knows. */
    private static String readable(String text) {
        StringBuilder readable = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = KANJI_DIGITS.indexOf(c);
            if (c == '一' && isAscii(text, i - 1) && isAscii(text, i + 1)) {
                readable.setCharAt(i, '-');
            } else if (digit >= 0) {
                readable.setCharAt(i, (char) ('0' + digit % 10));
            } else if ("([【〔<".indexOf(c) >= 0) {
                readable.setCharAt(i, '(');
            } else if (")]】〕>".indexOf(c) >= 0) {
                readable.setCharAt(i, ')');
            } else if (c != ' ' && SEPARATORS.indexOf(c) >= 0) {
                readable.setCharAt(i, '-');
            }
        }
        replace(ZEROS_AS_LETTERS, readable, 'O', '0');
        replace(ZEROS_AS_LETTERS, readable, 'o', '0');
        Matcher commas = COMMAS.matcher(readable.toString());
        while (commas.find()) {
            readable.setCharAt(commas.start(1), '-');
            readable.setCharAt(commas.start(1) + 5, '-');
        }
        return readable.toString();
    }

    private static void replace(Pattern where, StringBuilder text, char old, char replacement) {
        Matcher matcher = where.matcher(text.toString());
        while (matcher.find()) {
            for (int i = matcher.start(); i < matcher.end(); i++) {
                if (text.charAt(i) == old) {
                    text.setCharAt(i, replacement);
                }
            }
        }
    }

    private static boolean isAscii(String text, int at) {
        return at >= 0 && at < text.length() && isDigit(text.charAt(at));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static List<Group> groups(String text) {
        List<Group> groups = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                groups.add(new Group(at, end));
            }
            at = end + 1;
        }
        return groups;
    }

    /** @return the last group of the number that begins with this one; -1 if none does */
    private int numberFrom(List<Group> groups, int first, String text, String original, boolean broken) {
        int digits = 0;
        for (int last = first; last < groups.size() && digits < MAX_DIGITS; last++) {
            if (last > first
                    && !areLinked(
                            text, groups.get(last - 1).end(), groups.get(last).start())) {
                return -1;
            }
            digits += groups.get(last).length();
            if (digits >= MIN_DIGITS && digits <= MAX_DIGITS && isNumber(groups, first, last, text, original, broken)) {
                return last;
            }
        }
        return -1;
    }

    private static boolean areLinked(String text, int from, int to) {
        if (to - from > MAX_SEPARATORS) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if ("-() ".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isNumber(List<Group> groups, int first, int last, String text, String original, boolean broken) {
        int end = groups.get(last).end();
        int start = start(text, groups.get(first).start(), end);
        String written = text.substring(start, end);
        String digits = digits(written);
        if (!COULD_BE.matcher(digits).matches() || goesOn(groups, last, text, original)) {
            return false;
        }
        boolean mobile = MOBILE.matcher(digits).matches();
        String before = original.substring(Math.max(0, start - 30), start);
        if (isPartOfCode(groups, first, text, original, mobile)
                || isInAddress(original, start)
                || CODE_BEFORE.matcher(before).find()) {
            return false;
        }
        boolean cued = CUE.matcher(before).find();
        if (!cued && (broken || OFFICE_CODE.matcher(before).find())) {
            return false;
        }
        boolean separated = last > first;
        return type(written, digits, mobile || cued)
                .filter(type -> switch (type) {
                    case MOBILE, VOIP, PERSONAL_NUMBER, PAGER -> mobile || cued;
                    case FIXED_LINE, FIXED_LINE_OR_MOBILE -> cued || (separated && last - first <= 2);
                    case TOLL_FREE, PREMIUM_RATE, SHARED_COST, UAN, VOICEMAIL, UNKNOWN -> false;
                })
                .isPresent();
    }

    /** Where the number begins, a plus or a bracket in front of the digits included. */
    private static int start(String text, int digit, int end) {
        int start = digit;
        if (start > 0
                && text.charAt(start - 1) == '('
                && text.substring(digit, end).indexOf(')') > 0) {
            start--;
        }
        return start > 0 && text.charAt(start - 1) == '+' ? start - 1 : start;
    }

    private static String digits(String written) {
        StringBuilder digits = new StringBuilder();
        written.chars().filter(c -> isDigit((char) c)).forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    /** Whether more digits follow without a blank: a code of an account, of a book, of goods. */
    private static boolean goesOn(List<Group> groups, int last, String text, String original) {
        if (last + 1 == groups.size()) {
            return false;
        }
        int end = groups.get(last).end();
        int next = groups.get(last + 1).start();
        return areLinked(text, end, next)
                && DASHES.matcher(original.substring(end, next)).matches();
    }

    private static boolean isPartOfCode(List<Group> groups, int first, String text, String original, boolean mobile) {
        if (first == 0) {
            return false;
        }
        Group before = groups.get(first - 1);
        int start = groups.get(first).start();
        boolean joined = areLinked(text, before.end(), start)
                && DASHES.matcher(original.substring(before.end(), start)).matches();
        return joined && !(mobile && before.length() <= 2);
    }

    private static boolean isInAddress(String original, int start) {
        int blank = start;
        while (blank > Math.max(0, start - MAX_ADDRESS)
                && original.charAt(blank - 1) > ' '
                && original.charAt(blank - 1) < 0x80) {
            blank--;
        }
        String word = original.substring(blank, start);
        return word.contains("://") || word.startsWith("www.");
    }

    private Optional<PhoneNumberType> type(String written, String digits, boolean lenient) {
        String plain = lenient ? domestic(digits) : written;
        Iterator<PhoneNumberMatch> matches = library.findNumbers(
                        plain, REGION, lenient ? Leniency.VALID : Leniency.STRICT_GROUPING, 1)
                .iterator();
        if (!matches.hasNext()) {
            return Optional.empty();
        }
        PhoneNumberMatch match = matches.next();
        return match.number().getCountryCode() == 81 && match.end() - match.start() >= plain.length() - 1
                ? Optional.of(library.getNumberType(match.number()))
                : Optional.empty();
    }

    /** From within the country: what leads out of another one goes, the code of the country becomes a zero. */
    private static String domestic(String digits) {
        Matcher foreign = FOREIGN.matcher(digits);
        String number = foreign.matches() ? "0" + foreign.group(1) : digits;
        return NEW_MOBILE.matcher(number).replaceFirst("090");
    }
}
