package jp.tsunagari.portal.ingest.exported;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds what of an edited cell belongs to which of the texts that the cell was made of. Tables have texts on one line and
 * several in one cell; line breaks and bounds are found again by what is still as it was.
 */
final class TextEdit {

    /** All that tables have one space for. */
    private static final String SPACES = " \t\n\u000B\f\r\u00A0\u3000\u0085\u2028\u2029";

    private static final int GLUE = -1;
    private static final int NONE = -1;

    /** Beyond it, everything between the first and the last difference counts as one change. */
    private static final int MAX_PAIRS = 6_000_000;

    private final List<String> parts;
    private final String written;
    private final int[] partOf;
    private final String[] originals;

    private TextEdit(List<String> parts, String written) {
        this.parts = parts;
        this.written = written;
        this.partOf = new int[written.length()];
        this.originals = new String[written.length()];
    }

    /**
     * The parts as they are after an edit.
     *
     * @param parts as the card has them
     * @param written the cell as it was exported: the parts in their order, each on one line, with words between them
     * @param cell as it is now
     * @return empty if it cannot be told what belongs to which part
     */
    static Optional<List<String>> parts(List<String> parts, String written, String cell) {
        TextEdit edit = new TextEdit(parts, written);
        return edit.locate() ? edit.project(cell) : Optional.empty();
    }

    /** The text on one line, as tables have it. */
    static String line(String text) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                line.append(text.charAt(i));
            } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }

    private static boolean isSpace(char letter) {
        return SPACES.indexOf(letter) >= 0;
    }

    private boolean locate() {
        Arrays.fill(partOf, GLUE);
        int from = 0;
        for (int part = 0; part < parts.size(); part++) {
            String line = line(parts.get(part));
            int at = written.indexOf(line, from);
            if (at < 0) {
                return false;
            }
            place(part, at, line);
            from = at + line.length();
        }
        return true;
    }

    private void place(int part, int at, String line) {
        String original = parts.get(part);
        int place = 0;
        for (int i = 0; i < line.length(); i++) {
            int end = place;
            while (isSpace(original.charAt(end)) && (i == 0 || line.charAt(i) == ' ')) {
                end++;
            }
            if (line.charAt(i) != ' ') {
                place = end++;
            }
            partOf[at + i] = part;
            originals[at + i] = original.substring(place, end);
            place = end;
        }
    }

    private Optional<List<String>> project(String cell) {
        int start = 0;
        int shorter = Math.min(written.length(), cell.length());
        while (start < shorter && isSame(written.charAt(start), cell.charAt(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && isSame(written.charAt(written.length() - 1 - end), cell.charAt(cell.length() - 1 - end))) {
            end++;
        }
        int[] partners = new int[cell.length()];
        Arrays.fill(partners, NONE);
        for (int i = 0; i < start; i++) {
            partners[i] = i;
        }
        for (int i = 0; i < end; i++) {
            partners[cell.length() - 1 - i] = written.length() - 1 - i;
        }
        int was = written.length() - end - start;
        int is = cell.length() - end - start;
        if ((long) was * is <= MAX_PAIRS) {
            align(cell, start, was, is, partners);
        } else if (isOverBounds(start, start + was)) {
            return Optional.empty();
        }
        return Optional.of(rebuilt(cell, partners));
    }

    /** The longest common sequence between the first and the last difference. */
    private void align(String cell, int start, int was, int is, int[] partners) {
        int[][] longest = new int[was + 1][is + 1];
        for (int i = was - 1; i >= 0; i--) {
            for (int j = is - 1; j >= 0; j--) {
                longest[i][j] = isSame(written.charAt(start + i), cell.charAt(start + j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < was && j < is) {
            if (isSame(written.charAt(start + i), cell.charAt(start + j))
                    && longest[i][j] == longest[i + 1][j + 1] + 1) {
                partners[start + j++] = start + i++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private boolean isOverBounds(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (partOf[i] != partOf[from]) {
                return true;
            }
        }
        return false;
    }

    private List<String> rebuilt(String cell, int[] partners) {
        List<StringBuilder> texts = new ArrayList<>();
        parts.forEach(part -> texts.add(new StringBuilder()));
        for (int i = 0; i < cell.length(); i++) {
            int partner = partners[i];
            int part = partner == NONE ? partOfNew(partners, i) : partOf[partner];
            if (part == GLUE) {
                continue;
            }
            boolean breaks = cell.charAt(i) == '\n';
            texts.get(part).append(partner == NONE || breaks ? String.valueOf(cell.charAt(i)) : originals[partner]);
        }
        return texts.stream().map(text -> text.toString().strip()).toList();
    }

    /** What was put in belongs to the part before it, or else to the one after it. */
    private int partOfNew(int[] partners, int place) {
        for (int i = place - 1; i >= 0; i--) {
            if (partners[i] != NONE) {
                if (partOf[partners[i]] != GLUE) {
                    return partOf[partners[i]];
                }
                break;
            }
        }
        for (int i = place + 1; i < partners.length; i++) {
            if (partners[i] != NONE && partOf[partners[i]] != GLUE) {
                return partOf[partners[i]];
            }
        }
        return parts.size() - 1;
    }

    private static boolean isSame(char was, char is) {
        return was == is || (was == ' ' && is == '\n');
    }
}
