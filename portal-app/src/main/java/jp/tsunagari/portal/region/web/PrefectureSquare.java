package jp.tsunagari.portal.region.web;

import java.util.List;

/**
 * A prefecture on the map.
 *
 * @param code two digits
 * @param name official name, e.g. {@code 北海道}
 * @param lines without 都・府・県, to fit the square; a long name in Latin letters in two lines
 * @param column from 0, west to east
 * @param row from 0, north to south
 * @param count initiatives that work in the prefecture
 */
public record PrefectureSquare(String code, String name, List<String> lines, int column, int row, long count) {

    public PrefectureSquare {
        lines = List.copyOf(lines);
    }

    /** In units of the drawing, which is 616 wide and 528 high. */
    private static final int SIDE = 44;

    private static final int LINE = 10;

    /** How dark the square is: 0 for none, then 1 to 4. Never the only sign: the number is in the square. */
    public int level() {
        if (count == 0) {
            return 0;
        }
        return count == 1 ? 1 : count <= 3 ? 2 : count <= 6 ? 3 : 4;
    }

    /** The square that looks like this one but for the number, whatever that is. */
    public PrefectureSquare withoutNumber() {
        long least = count <= 1 ? count : count <= 3 ? 2 : count <= 6 ? 4 : 7;
        return new PrefectureSquare(code, name, lines, column, row, least);
    }

    /** Its name as the lines have it. */
    public String shortName() {
        return String.join("", lines).replace("-", "");
    }

    /** Whether it is written in Latin letters, which are narrower. */
    public boolean isLatin() {
        return lines.get(0).charAt(0) < 0x80;
    }

    /** Its left edge in the drawing. */
    public int x() {
        return column * SIDE;
    }

    /** Its upper edge in the drawing. */
    public int y() {
        return row * SIDE;
    }

    /** Where a line of the name stands in the drawing, above a number or in the middle. */
    public int lineY(int line, boolean counted) {
        int first = lines.size() > 1 ? (counted ? 11 : 21) : (counted ? 18 : 27);
        return y() + first + line * LINE;
    }

    /** Where the number stands in the drawing. */
    public int numberY() {
        return y() + (lines.size() > 1 ? 39 : 36);
    }

    /** Whether the name takes three characters or more, for which the letters are smaller. */
    public boolean isLong() {
        return shortName().length() > 2;
    }
}
