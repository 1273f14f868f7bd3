package jp.tsunagari.portal.theme.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.initiative.web.InitiativeTile;
import jp.tsunagari.portal.initiative.web.InitiativeTiles;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.search.web.ListQuery;
import jp.tsunagari.portal.search.web.ListQueryReader;
import jp.tsunagari.portal.site.web.MarkdownRenderer;
import jp.tsunagari.portal.theme.Theme;
import jp.tsunagari.portal.theme.Theme.Cases;
import jp.tsunagari.portal.theme.Theme.Standing;
import jp.tsunagari.portal.theme.Theme.Words;
import jp.tsunagari.portal.theme.Themes;
import jp.tsunagari.portal.web.Addresses;
import jp.tsunagari.portal.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts the pages of themes together; as many queries for fifty initiatives as for one. */
@Component
public class ThemePages {

    /** Initiatives of a filter on the page of the theme; the list has the others. */
    static final int SHOWN = 24;

    private static final int LEAD = 90;

    /** An address that was passed on must not be dead when the time of a theme is over. */
    private static final Set<Standing> READABLE = Set.of(Standing.SHOWN, Standing.OVER);

    private final Themes themes;
    private final Initiatives initiatives;
    private final InitiativeTiles tiles;
    private final InitiativeSearch search;
    private final ListQueryReader queries;
    private final ThemeText text;

    ThemePages(
            Themes themes,
            Initiatives initiatives,
            InitiativeTiles tiles,
            InitiativeSearch search,
            ListQueryReader queries,
            ThemeText text) {
        this.themes = themes;
        this.initiatives = initiatives;
        this.tiles = tiles;
        this.search = search;
        this.queries = queries;
        this.text = text;
    }

    /** The themes that readers see now, in order, without their initiatives. */
    public List<ThemeCard> cards(Locale locale) {
        return themes.shown(text.today()).stream()
                .map(theme -> card(theme, locale))
                .toList();
    }

    /** Paths of the pages of these. */
    public List<String> paths() {
        return themes.shown(text.today()).stream()
                .map(theme -> "/themes/" + theme.slug())
                .toList();
    }

    private ThemeCard card(Theme theme, Locale locale) {
        Words words = theme.content().words(locale.getLanguage());
        return new ThemeCard(theme.slug(), words.title(), text.lead(words, LEAD), language(theme, locale));
    }

    /** A theme that readers see, or have seen until its time was over; empty if there is none. */
    Optional<Theme> readable(String slug) {
        return themes.find(slug).filter(theme -> READABLE.contains(theme.standing(text.today())));
    }

    /** The title of such a theme. */
    public Optional<String> title(String slug, Locale locale) {
        return readable(slug)
                .map(theme -> theme.content().words(locale.getLanguage()).title());
    }

    /** What such a theme has. */
    public Optional<ThemeContents> contents(String slug, Locale locale) {
        return readable(slug).map(Theme::content).map(content -> {
            Cases cases = content.cases();
            return new ThemeContents(content.words(locale.getLanguage()).title(), ids(cases, query(cases)));
        });
    }

    private List<Long> ids(Cases cases, @Nullable ListQuery query) {
        return query == null ? cases.initiatives() : search.all(query.request()).ids();
    }

    /** The page of a theme, whoever may see it. */
    ThemePage page(Theme theme, Locale locale) {
        Words words = theme.content().words(locale.getLanguage());
        Cases cases = theme.content().cases();
        ListQuery query = query(cases);
        List<Long> ids = ids(cases, query);
        List<InitiativeSummary> shown = initiatives.summaries(
                query == null ? ids : ids.stream().limit(SHOWN).toList());
        return new ThemePage(
                theme,
                card(theme, locale),
                text.html(words),
                tiles.of(shown),
                query == null ? shown.size() : ids.size(),
                query);
    }

    /** Null where initiatives were chosen. */
    private @Nullable ListQuery query(Cases cases) {
        return cases.filter().isEmpty()
                ? null
                : queries.read(Addresses.parameters(cases.filter()), SHOWN).query();
    }

    private static String language(Theme theme, Locale locale) {
        return theme.content().english() == null ? "ja" : locale.getLanguage();
    }

    /**
     * A theme among others.
     *
     * @param lead the beginning of what it says, as plain text; may be empty
     * @param language of these words, as a language tag
     */
    public record ThemeCard(String slug, String title, String lead, String language) {}

    /**
     * What a theme has.
     *
     * @param ids numbers of all its initiatives, also of those that are withdrawn
     */
    public record ThemeContents(String title, List<Long> ids) {

        public ThemeContents {
            ids = List.copyOf(ids);
        }
    }

    /**
     * The page of a theme.
     *
     * @param html what it says, safe
     * @param tiles of the initiatives, those chosen or the first of the list
     * @param found how many there are
     * @param query of the list; null where initiatives were chosen
     */
    record ThemePage(
            Theme theme,
            ThemeCard card,
            String html,
            List<InitiativeTile> tiles,
            int found,
            @Nullable ListQuery query) {

        ThemePage {
            tiles = List.copyOf(tiles);
        }

        /** Path and query of the form for a booklet of those that are shown. */
        public String booklet() {
            return UriComponentsBuilder.fromPath("/booklets/new")
                    .queryParam("id", ids())
                    .toUriString();
        }

        /** Numbers of the initiatives that are shown, in order. */
        public List<Long> ids() {
            return tiles.stream().map(InitiativeTile::id).toList();
        }
    }

    /** What a theme says, and the day by which it is seen. */
    @Component
    record ThemeText(MarkdownRenderer markdown, Clock clock) {

        LocalDate today() {
            return LocalDate.now(clock.withZone(Dates.JAPAN));
        }

        Instant now() {
            return clock.instant();
        }

        String html(Words words) {
            return markdown.html(words.markdown());
        }

        /** The beginning, cut at a sentence where there is one. */
        String lead(Words words, int most) {
            String plain = markdown.firstParagraph(words.markdown());
            int letters = plain.codePointCount(0, plain.length());
            if (letters <= most) {
                return plain;
            }
            String cut = plain.substring(0, plain.offsetByCodePoints(0, most - 1));
            int sentence = Math.max(cut.lastIndexOf('\u3002'), cut.lastIndexOf(". "));
            return sentence > most / 3 ? cut.substring(0, sentence + 1) : cut + "\u2026";
        }
    }
}
