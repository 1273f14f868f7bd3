package jp.tsunagari.portal.api.feed;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import jp.tsunagari.portal.api.ParameterSet;
import jp.tsunagari.portal.api.ParameterSet.Accepts;
import jp.tsunagari.portal.api.QueryReader;
import jp.tsunagari.portal.api.feed.AtomFeed.Subject;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.search.web.ListQuery;
import jp.tsunagari.portal.search.web.QueryWords;
import jp.tsunagari.portal.theme.web.ThemePages;
import jp.tsunagari.portal.theme.web.ThemePages.ThemeContents;
import jp.tsunagari.portal.web.NotFoundException;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What changed last among the initiatives that a list or a theme has, as an Atom feed. */
@RestController
class FeedController {

    private static final String PATH = "/initiatives.atom";

    private final QueryReader queries;
    private final InitiativeSearch search;
    private final QueryWords askedFor;
    private final ThemePages themes;
    private final FeedWriter writer;

    FeedController(
            QueryReader queries, InitiativeSearch search, QueryWords askedFor, ThemePages themes, FeedWriter writer) {
        this.queries = queries;
        this.search = search;
        this.askedFor = askedFor;
        this.themes = themes;
        this.writer = writer;
    }

    @GetMapping(PATH)
    @Accepts(ParameterSet.FILTER)
    void list(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
            throws IOException, XMLStreamException {
        ListQuery query = queries.read(parameters);
        InitiativeSearch.WholeAnswer answer = search.all(query.request());
        String sentence = askedFor.sentence(answer.query(), query.request().filters());
        writer.write(new Subject(query.at("/initiatives"), query.at(PATH), sentence), answer.ids(), response);
    }

    @GetMapping("/themes/{slug}.atom")
    @Accepts(ParameterSet.NONE)
    void theme(@PathVariable String slug, Locale locale, HttpServletResponse response)
            throws IOException, XMLStreamException {
        ThemeContents theme =
                themes.contents(slug, locale).orElseThrow(() -> new NotFoundException("no theme " + slug));
        String page = "/themes/" + slug;
        writer.write(new Subject(page, page + ".atom", theme.title()), theme.ids(), response);
    }
}
