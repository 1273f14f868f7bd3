package jp.tsunagari.portal.region.web;

/**
 * A prefecture on the tile map.
 *
 * @param code two digits
 * @param name official name, e.g. {@code 北海道}
 * @param shortName without 都・府・県, to fit the tile
 * @param column from 0, west to east
 * @param row from 0, north to south
 * @param count initiatives that work in the prefecture
 */
public record PrefectureSquare(String code, String name, String shortName, int column, int row, long count) {

    /** How dark the tile is: 0 for none, then 1 to 4. Never the only sign: the number stands in the tile. */
    public int level() {
        if (count == 0) {
            return 0;
        }
        return count == 1 ? 1 : count <= 3 ? 2 : count <= 6 ? 3 : 4;
    }
}
