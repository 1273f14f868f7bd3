package jp.tsunagari.portal.api.feed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import jp.tsunagari.portal.api.ParameterSet;
import jp.tsunagari.portal.api.ParameterSet.Accepts;
import jp.tsunagari.portal.api.QueryReader;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.initiative.web.InitiativeTiles;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.search.web.ListQuery;
import jp.tsunagari.portal.search.web.QueryWords;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What changed last among the initiatives that a list has, as an Atom feed. */
@RestController
class FeedController {

    static final String PATH = "/initiatives.atom";

    private static final int ENTRIES = 50;

    private final QueryReader queries;
    private final InitiativeSearch search;
    private final Initiatives initiatives;
    private final InitiativeTiles cards;
    private final QueryWords askedFor;
    private final Messages messages;

    FeedController(
            QueryReader queries,
            InitiativeSearch search,
            Initiatives initiatives,
            InitiativeTiles cards,
            QueryWords askedFor,
            Messages messages) {
        this.queries = queries;
        this.search = search;
        this.initiatives = initiatives;
        this.cards = cards;
        this.askedFor = askedFor;
        this.messages = messages;
    }

    @GetMapping(PATH)
    @Accepts(ParameterSet.FILTER)
    void feed(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, XMLStreamException {
        ListQuery query = queries.read(parameters);
        InitiativeSearch.WholeAnswer answer = search.all(query.request());
        List<Long> latest = initiatives.lastUpdated(answer.ids(), ENTRIES);
        var views = initiatives.views(latest);
        var shown = cards.of(views.stream().map(view -> view.summary()).toList());
        response.setContentType("application/atom+xml;charset=UTF-8");
        String sentence = askedFor.sentence(answer.query(), query.request().filters());
        new AtomFeed(query, sentence, request.getServerName(), views, shown)
                .write(response.getOutputStream(), messages);
    }
}
