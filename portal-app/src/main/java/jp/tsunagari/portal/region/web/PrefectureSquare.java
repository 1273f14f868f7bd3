package jp.tsunagari.portal.region.web;

/**
 * A prefecture on the map.
 *
 * @param code two digits
 * @param name official name, e.g. {@code 北海道}
 * @param label what fits the square: the name without 都・府・県, or three Latin letters
 * @param column from 0, west to east
 * @param row from 0, north to south
 * @param count initiatives that work in the prefecture
 */
public record PrefectureSquare(String code, String name, String label, int column, int row, long count) {

    /** In units of the drawing, which is 616 wide and 528 high. */
    private static final int SIDE = 44;

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
        return new PrefectureSquare(code, name, label, column, row, least);
    }

    /** Its name for those who hear it; three letters are said with what they are short for, as one may speak to them. */
    public String spoken() {
        return isLatin() ? name + " " + label : label;
    }

    /** Whether the label is of Latin letters, which do not say the name by themselves. */
    public boolean isLatin() {
        return label.charAt(0) < 0x80;
    }

    /** Its left edge in the drawing. */
    public int x() {
        return column * SIDE;
    }

    /** Its upper edge in the drawing. */
    public int y() {
        return row * SIDE;
    }

    /** Where the label stands in the drawing, above a number or in the middle. */
    public int labelY(boolean counted) {
        return y() + (counted ? 18 : 27);
    }

    /** Where the number stands in the drawing. */
    public int numberY() {
        return y() + 36;
    }

    /** Whether the label takes three Japanese characters or more, which are narrower then. */
    public boolean isLong() {
        return !isLatin() && label.length() > 2;
    }

    /** Whether the number is so long that its digits stand closer. */
    public boolean hasLongNumber() {
        return count > 99;
    }
}
