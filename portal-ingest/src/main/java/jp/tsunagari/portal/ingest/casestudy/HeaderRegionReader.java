package jp.tsunagari.portal.ingest.casestudy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.tsunagari.portal.ingest.region.RegionExpression;
import jp.tsunagari.portal.ingest.region.RegionExpressionReader;

/** Finds the region at the lower end of a header: the last one to three lines that together name places only. */
final class HeaderRegionReader {

    private static final int MAX_LINES = 3;

    private final RegionExpressionReader expressions;

    HeaderRegionReader(RegionExpressionReader expressions) {
        this.expressions = expressions;
    }

    Optional<HeaderPart<RegionExpression>> read(List<TextLine> above) {
        return fromPrefecture(above).or(() -> fromMunicipality(above));
    }

    private Optional<HeaderPart<RegionExpression>> fromPrefecture(List<TextLine> above) {
        Optional<HeaderPart<RegionExpression>> found = Optional.empty();
        for (int start = above.size() - 1; start >= Math.max(0, above.size() - MAX_LINES); start--) {
            Optional<RegionExpression> expression = joined(above, start).filter(RegionExpression::beginsWithPrefecture);
            if (expression.isEmpty() && found.isPresent()) {
                return found;
            }
            if (expression.isPresent()) {
                found = Optional.of(new HeaderPart<>(expression.get(), start));
            }
        }
        return found;
    }

    private Optional<HeaderPart<RegionExpression>> fromMunicipality(List<TextLine> above) {
        int last = above.size() - 1;
        return last < 0 ? Optional.empty() : joined(above, last).map(expression -> new HeaderPart<>(expression, last));
    }

    private Optional<RegionExpression> joined(List<TextLine> above, int start) {
        return expressions.read(
                above.subList(start, above.size()).stream().map(TextLine::text).collect(Collectors.joining()));
    }
}
