package jp.tsunagari.portal.search.web;

import java.util.List;
import jp.tsunagari.portal.region.web.PrefectureSquare;
import jp.tsunagari.portal.search.web.ListPageView.MapSquare;
import jp.tsunagari.portal.web.Markup;

/** Draws the prefectures of the map that filters, for the same reason as {@link FacetMarkup} does without a template. */
final class MapMarkup {

    private static final int GRID = 44;
    private static final String SQUARE = "\" width=\"42\" height=\"42\" rx=\"4\"/>";

    private final StringBuilder svg = new StringBuilder(16_384);
    private final String listPath;

    private MapMarkup(String listPath) {
        this.listPath = listPath;
    }

    /** @param listPath path of the list with the context of the program, which the addresses of the tiles do not have */
    static String of(List<MapSquare> tiles, String listPath) {
        MapMarkup markup = new MapMarkup(listPath);
        tiles.forEach(markup::tile);
        return markup.svg.toString();
    }

    private void tile(MapSquare each) {
        PrefectureSquare tile = each.tile();
        String address = each.address();
        if (address == null) {
            svg.append("<g class=\"tile tile--0\" role=\"img\"");
            Markup.attribute(svg, "aria-label", each.label());
            svg.append('>');
            face(each);
            svg.append("</g>\n");
            return;
        }
        svg.append("<a");
        Markup.attribute(svg, "id", "tile-" + tile.code());
        Markup.attribute(svg, "href", listPath + address.substring(ListAddresses.PATH.length()));
        Markup.attribute(svg, "data-box", "region-" + tile.code());
        Markup.attribute(svg, "class", "tile tile--" + tile.level() + (each.selected() ? " tile--chosen" : ""));
        Markup.attribute(svg, "aria-label", each.label());
        if (each.selected()) {
            Markup.attribute(svg, "aria-current", "true");
        }
        svg.append('>');
        face(each);
        svg.append("</a>\n");
    }

    private void face(MapSquare each) {
        PrefectureSquare tile = each.tile();
        int x = tile.column() * GRID;
        int y = tile.row() * GRID;
        boolean counted = tile.count() > 0 || each.selected();
        svg.append("<rect x=\"").append(x + 1).append("\" y=\"").append(y + 1).append(SQUARE);
        text(tile.shortName().length() > 2 ? "tile__name tile--long" : "tile__name", x, y + (counted ? 18 : 27));
        svg.append(Markup.escaped(tile.shortName())).append("</text>");
        if (counted) {
            text("tile__count", x, y + 36);
            svg.append(each.selected() ? "✓" : "").append(tile.count()).append("</text>");
        }
    }

    private void text(String kind, int x, int baseline) {
        svg.append("<text aria-hidden=\"true\" text-anchor=\"middle\" class=\"")
                .append(kind)
                .append("\" x=\"")
                .append(x + GRID / 2)
                .append("\" y=\"")
                .append(baseline)
                .append("\">");
    }
}
