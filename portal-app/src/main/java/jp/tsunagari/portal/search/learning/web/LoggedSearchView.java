package jp.tsunagari.portal.search.learning.web;

import java.util.List;
import jp.tsunagari.portal.search.learning.LoggedSearch;
import org.jspecify.annotations.Nullable;

/**
 * A search as admins see it.
 *
 * @param pages that were opened from its answers, the most opened first
 * @param concept code of the concept of the thesaurus that has this word; null if none has
 */
record LoggedSearchView(
        LoggedSearch search,
        List<OpenedPage> pages,
        @Nullable String concept) {

    private static final int MAX_PAGES = 5;

    LoggedSearchView {
        pages = List.copyOf(pages);
    }

    /** As many pages as a table has room for. */
    public List<OpenedPage> firstPages() {
        return pages.subList(0, Math.min(pages.size(), MAX_PAGES));
    }

    /** How many pages there are besides. */
    public int otherPages() {
        return pages.size() - firstPages().size();
    }

    /** An initiative, and how often it was opened. */
    record OpenedPage(String slug, String title, long times) {}
}
