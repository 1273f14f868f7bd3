package jp.tsunagari.portal.contact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines that end and begin with characters of numbers and mail addresses, so that a contact may go over their break. */
final class BrokenLines {

    /** How much of a line may belong to a contact that goes over its end. */
    private static final int MAX_REACH = 60;

    /** More lines than these are a table. */
    private static final int MAX_LINES = 4;

    private static final String MARKS = "@＠._-‐‑‒–—―−－ー.．+＋)(（）";

    private BrokenLines() {}

    /** Neighbouring lines that may belong together, each chain with the text near its breaks. */
    static List<Chain> chains(String text) {
        List<Chain> chains = new ArrayList<>();
        List<Integer> breaks = new ArrayList<>();
        int at = text.indexOf('\n');
        while (at >= 0) {
            boolean joins = joins(text, at);
            boolean goesOn = !breaks.isEmpty() && text.indexOf('\n', breaks.get(breaks.size() - 1) + 1) == at;
            if (!breaks.isEmpty() && (!joins || !goesOn || breaks.size() + 1 >= MAX_LINES)) {
                chains.add(Chain.of(text, breaks));
                breaks = new ArrayList<>();
            }
            if (joins) {
                breaks.add(at);
            }
            at = text.indexOf('\n', at + 1);
        }
        if (!breaks.isEmpty()) {
            chains.add(Chain.of(text, breaks));
        }
        return chains;
    }

    private static boolean joins(String text, int at) {
        int before = lastVisible(text, at);
        int after = firstVisible(text, at + 1);
        return before >= 0 && after < text.length() && joins(text.charAt(before)) && joins(text.charAt(after));
    }

    private static boolean joins(char character) {
        return MARKS.indexOf(character) >= 0
                || Character.digit(character, 10) >= 0
                || (character >= 'A' && character <= 'Z')
                || (character >= 'a' && character <= 'z')
                || (character >= 'Ａ' && character <= 'Ｚ')
                || (character >= 'ａ' && character <= 'ｚ')
                || PhoneFinder.KANJI_DIGITS.indexOf(character) >= 0;
    }

    private static int lastVisible(String text, int end) {
        int at = end - 1;
        while (at >= 0 && text.charAt(at) != '\n' && isBlank(text.charAt(at))) {
            at--;
        }
        return at >= 0 && text.charAt(at) == '\n' ? -1 : at;
    }

    private static int firstVisible(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) != '\n' && isBlank(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) == '\n' ? text.length() : at;
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** A stretch of text without the breaks in it. */
    static final class Chain {

        private final String text;
        private final String joined;
        /** In the text, of each character that is joined. */
        private final List<Integer> positions;

        private Chain(String text, String joined, List<Integer> positions) {
            this.text = text;
            this.joined = joined;
            this.positions = positions;
        }

        static Chain of(String text, List<Integer> breaks) {
            int first = breaks.get(0);
            int last = breaks.get(breaks.size() - 1);
            int from = Math.max(text.lastIndexOf('\n', first - 1) + 1, first - MAX_REACH);
            int lineEnd = text.indexOf('\n', last + 1);
            int to = Math.min(lineEnd < 0 ? text.length() : lineEnd, last + 1 + MAX_REACH);
            StringBuilder joined = new StringBuilder();
            List<Integer> positions = new ArrayList<>();
            for (int at = from; at < to; at++) {
                if (!isAtBreak(text, at)) {
                    joined.append(text.charAt(at));
                    positions.add(at);
                }
            }
            return new Chain(text, joined.toString(), positions);
        }

        /** Without line breaks and the blanks around them. */
        String joined() {
            return joined;
        }

        private static boolean isAtBreak(String text, int at) {
            return text.charAt(at) == '\n'
                    || (isBlank(text.charAt(at))
                            && (lastVisible(text, at) < 0 || firstVisible(text, at) >= lineEnd(text, at)));
        }

        private static int lineEnd(String text, int at) {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end;
        }

        /** Where a find is in the text; null if it is on one line. */
        @Nullable
        Contact inText(Contact contact) {
            int start = positions.get(contact.start());
            int end = positions.get(contact.end() - 1) + 1;
            int lineBreak = text.indexOf('\n', start);
            return lineBreak < 0 || lineBreak >= end ? null : new Contact(contact.kind(), start, end);
        }

        /**
         * Whether a mail address goes on after what one line has of it: that part has no host with a dot, or the line
         * ends or the next begins with a sign inside an address.
         */
        boolean mayGoOn(Contact whole, List<Contact> parts) {
            if (parts.size() != 1 || parts.get(0).kind() == ContactKind.PHONE) {
                return parts.stream().allMatch(part -> part.kind() == ContactKind.MESSENGER);
            }
            String part = text.substring(parts.get(0).start(), parts.get(0).end());
            int host = Math.max(part.indexOf('@'), part.indexOf('＠'));
            boolean hasDot = host >= 0 && (part.indexOf('.', host) >= 0 || part.indexOf('．', host) >= 0);
            int lineBreak = text.indexOf('\n', whole.start());
            char before = text.charAt(Math.max(0, lastVisible(text, lineBreak)));
            char after = text.charAt(Math.min(text.length() - 1, firstVisible(text, lineBreak + 1)));
            return !hasDot || ".．@＠-".indexOf(before) >= 0 || ".．@＠".indexOf(after) >= 0;
        }
    }
}
