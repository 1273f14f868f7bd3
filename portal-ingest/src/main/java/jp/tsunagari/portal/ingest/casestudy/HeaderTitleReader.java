package jp.tsunagari.portal.ingest.casestudy;

import java.util.List;
import java.util.Optional;

/** Finds the title at the lower end of what stands above organisation and region. */
final class HeaderTitleReader {

    private static final int MAX_LINES = 3;

    private final Wrapping wrapping;

    HeaderTitleReader(Wrapping wrapping) {
        this.wrapping = wrapping;
    }

    Optional<HeaderPart<String>> read(List<TextLine> above) {
        int start = above.size();
        String title = "";
        while (start > 0 && above.size() - start < MAX_LINES && belongs(above, start)) {
            start--;
            title = Wrapping.join(above.get(start).text(), title);
        }
        return title.isEmpty() ? Optional.empty() : Optional.of(new HeaderPart<>(title, start));
    }

    /** Whether the line above the start is one of the title: the lowest, or one that runs on into the next. */
    private boolean belongs(List<TextLine> above, int start) {
        String upper = above.get(start - 1).text();
        if (CaptionLines.isCaption(upper)) {
            return false;
        }
        if (start == above.size()) {
            return true;
        }
        TextLine lower = above.get(start);
        return wrapping.cannotEnd(upper) || wrapping.cannotBegin(lower.text()) || !lower.detached();
    }
}
