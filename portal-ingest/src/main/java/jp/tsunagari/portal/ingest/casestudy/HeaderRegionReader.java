package jp.tsunagari.portal.ingest.casestudy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.tsunagari.portal.ingest.region.RegionExpression;
import jp.tsunagari.portal.ingest.region.RegionExpressionReader;
import jp.tsunagari.portal.region.Region;

/** Finds the region at the lower end of a header: the last one to five lines that together name places only. */
final class HeaderRegionReader {

    private static final int MAX_LINES = 5;

    private final RegionExpressionReader expressions;

    HeaderRegionReader(RegionExpressionReader expressions) {
        this.expressions = expressions;
    }

    /** @param seats the regions of the organisation's addresses */
    Optional<HeaderPart<RegionExpression>> read(List<TextLine> above, List<Region> seats) {
        List<Optional<RegionExpression>> upwards = new ArrayList<>();
        for (int start = above.size() - 1; start >= Math.max(0, above.size() - MAX_LINES); start--) {
            upwards.add(joined(above, start, seats));
        }
        return longest(upwards, above.size(), RegionExpression::beginsWithPrefecture)
                .or(() -> longest(upwards, above.size(), expression -> true));
    }

    /** From the lowest line upwards, as long as the lines together are such an expression. */
    private static Optional<HeaderPart<RegionExpression>> longest(
            List<Optional<RegionExpression>> upwards, int lines, Predicate<RegionExpression> fits) {
        Optional<HeaderPart<RegionExpression>> found = Optional.empty();
        for (int i = 0; i < upwards.size(); i++) {
            Optional<RegionExpression> expression = upwards.get(i).filter(fits);
            if (expression.isEmpty() && found.isPresent()) {
                return found;
            }
            if (expression.isPresent()) {
                found = Optional.of(new HeaderPart<>(expression.get(), lines - 1 - i));
            }
        }
        return found;
    }

    private Optional<RegionExpression> joined(List<TextLine> above, int start, List<Region> seats) {
        return expressions.read(
                above.subList(start, above.size()).stream().map(TextLine::text).collect(Collectors.joining()), seats);
    }
}
