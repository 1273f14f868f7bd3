package jp.tsunagari.portal.web;

import java.util.List;
import java.util.Optional;

/**
 * The pages that anyone can read and that have one address each, in the order in which people are shown them: for the site
 * map of people and for that of search engines.
 *
 * @param key of the heading
 */
public record PublicPages(String key, List<Entry> pages) {

    private static final String FRONT = "/";

    public PublicPages {
        pages = List.copyOf(pages);
    }

    /**
     * A page.
     *
     * @param path within the portal, without the language
     * @param key of its name
     * @param indexed whether search engines are told of it
     */
    public record Entry(String path, String key, boolean indexed) {

        /** Key of one sentence about it, for search engines and messengers. */
        public String descriptionKey() {
            return path.equals(FRONT) ? "layout.description" : key + ".description";
        }
    }

    /** All of them. */
    public static List<PublicPages> groups() {
        return List.of(
                new PublicPages(
                        "web.pages.find",
                        List.of(
                                page(FRONT, "web.breadcrumb.front"),
                                page("/initiatives", "layout.nav.initiatives"),
                                page("/organisations", "layout.nav.organisations"),
                                page("/regions", "layout.nav.regions"),
                                page("/themes", "theme.list.title"))),
                new PublicPages(
                        "web.pages.compare",
                        List.of(
                                page("/matrix", "layout.nav.matrix"),
                                own("/compare/groups", "group.title"),
                                own("/shortlist", "shortlist.title"),
                                own("/compare", "web.pages.side-by-side"))),
                new PublicPages(
                        "web.pages.about",
                        List.of(
                                page("/about", "layout.nav.about"),
                                page("/about/help", "site.page.help"),
                                page("/about/reading", "layout.footer.reading"),
                                page("/about/vocabulary", "vocabulary.meanings.title"),
                                page("/about/glossary", "site.page.glossary"),
                                page("/about/operator", "site.page.operator"),
                                page("/about/terms", "site.page.terms"),
                                page("/about/privacy", "site.page.privacy"),
                                page("/accessibility", "site.page.accessibility"),
                                page("/about/sitemap", "site.map.title"))),
                new PublicPages("web.pages.data", List.of(page("/api-docs", "api.page.title"))),
                new PublicPages(
                        "web.pages.people",
                        List.of(
                                own("/report", "report.form.title"),
                                own("/login", "layout.login"),
                                own("/register", "account.register.title"))));
    }

    /** Key of the name of the page with this path, if it is one of them. */
    public static Optional<String> nameKey(String path) {
        return find(path).map(Entry::key);
    }

    /** Likewise of the sentence about it. */
    static Optional<String> descriptionKey(String path) {
        return find(path).map(Entry::descriptionKey);
    }

    private static Optional<Entry> find(String path) {
        return groups().stream()
                .flatMap(group -> group.pages().stream())
                .filter(page -> page.path().equals(path))
                .findFirst();
    }

    private static Entry page(String path, String key) {
        return new Entry(path, key, true);
    }

    /** What depends on the reader's own choice, or is a form. */
    private static Entry own(String path, String key) {
        return new Entry(path, key, false);
    }
}
