package jp.tsunagari.portal.api.feed;

import static java.util.stream.Collectors.toSet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import jp.tsunagari.portal.api.ParameterSet;
import jp.tsunagari.portal.api.ParameterSet.Accepts;
import jp.tsunagari.portal.api.QueryReader;
import jp.tsunagari.portal.api.feed.AtomFeed.FeedDocuments;
import jp.tsunagari.portal.ingest.run.ImportRuns;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.initiative.web.InitiativeTiles;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.search.web.ListQuery;
import jp.tsunagari.portal.search.web.QueryWords;
import jp.tsunagari.portal.shared.SourceReference;
import jp.tsunagari.portal.web.credit.Credits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
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
    private final ImportRuns importRuns;
    private final QueryWords askedFor;
    private final Messages messages;
    private final Credits credits;
    private final String authority;

    FeedController(
            QueryReader queries,
            InitiativeSearch search,
            Initiatives initiatives,
            InitiativeTiles cards,
            ImportRuns importRuns,
            FeedWords words) {
        this.importRuns = importRuns;
        this.queries = queries;
        this.search = search;
        this.initiatives = initiatives;
        this.cards = cards;
        this.askedFor = words.askedFor();
        this.messages = words.messages();
        this.credits = words.credits();
        this.authority = words.authority();
    }

    @GetMapping(PATH)
    @Accepts(ParameterSet.FILTER)
    void feed(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
            throws IOException, XMLStreamException {
        ListQuery query = queries.read(parameters);
        InitiativeSearch.WholeAnswer answer = search.all(query.request());
        List<Long> latest = initiatives.lastUpdated(answer.ids(), ENTRIES);
        var views = initiatives.views(latest);
        var shown = cards.of(views.stream().map(view -> view.summary()).toList());
        response.setContentType("application/atom+xml;charset=UTF-8");
        String sentence = askedFor.sentence(answer.query(), query.request().filters());
        var documents = importRuns.documentsOf(views.stream()
                .map(InitiativeView::source)
                .filter(Objects::nonNull)
                .map(SourceReference::importRunId)
                .collect(toSet()));
        new AtomFeed(
                        query,
                        sentence,
                        authority,
                        views,
                        shown,
                        new FeedDocuments(documents, credits.of(documents.values())))
                .write(response.getOutputStream(), messages);
    }

    /** What a feed says of itself; its ids are those of the operator, under whatever name a request comes. */
    @Component
    record FeedWords(QueryWords askedFor, Messages messages, Credits credits, String authority) {

        @Autowired
        FeedWords(QueryWords askedFor, Messages messages, Credits credits, Environment environment) {
            this(askedFor, messages, credits, authority(environment.getProperty("portal.public-url", "")));
        }

        /** The host of the portal's public address; without one the portal is for this machine. */
        private static String authority(String publicUrl) {
            return publicUrl.isBlank()
                    ? "localhost"
                    : URI.create(publicUrl.strip()).getHost().toLowerCase(Locale.ROOT);
        }
    }
}
