package jp.tsunagari.portal.api.feed;

import static java.util.stream.Collectors.toSet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import jp.tsunagari.portal.api.feed.AtomFeed.FeedDocuments;
import jp.tsunagari.portal.api.feed.AtomFeed.Subject;
import jp.tsunagari.portal.ingest.run.ImportRuns;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.initiative.web.InitiativeTiles;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.shared.SourceReference;
import jp.tsunagari.portal.web.credit.Credits;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Sends what changed last among some initiatives. */
@Component
class FeedWriter {

    private static final int ENTRIES = 50;

    private final Initiatives initiatives;
    private final InitiativeTiles cards;
    private final ImportRuns importRuns;
    private final Credits credits;
    private final Messages messages;
    private final String authority;

    FeedWriter(
            Initiatives initiatives,
            InitiativeTiles cards,
            ImportRuns importRuns,
            Credits credits,
            Messages messages,
            Environment environment) {
        this.initiatives = initiatives;
        this.cards = cards;
        this.importRuns = importRuns;
        this.credits = credits;
        this.messages = messages;
        this.authority = authority(environment.getProperty("portal.public-url", ""));
    }

    /** The ids of a feed are those of the operator, under whatever name a request comes: without one, of this machine. */
    private static String authority(String publicUrl) {
        return publicUrl.isBlank()
                ? "localhost"
                : URI.create(publicUrl.strip()).getHost().toLowerCase(Locale.ROOT);
    }

    /** @param ids of all initiatives that the feed is of, in any order */
    void write(Subject subject, Collection<Long> ids, HttpServletResponse response)
            throws IOException, XMLStreamException {
        List<Long> latest = initiatives.lastUpdated(ids, ENTRIES);
        List<InitiativeView> views = initiatives.views(latest);
        var shown = cards.of(views.stream().map(InitiativeView::summary).toList());
        var documents = importRuns.documentsOf(views.stream()
                .map(InitiativeView::source)
                .filter(Objects::nonNull)
                .map(SourceReference::importRunId)
                .collect(toSet()));
        response.setContentType("application/atom+xml;charset=UTF-8");
        FeedDocuments readFrom = new FeedDocuments(documents, credits.of(documents.values()));
        new AtomFeed(subject, authority, views, shown, readFrom).write(response.getOutputStream(), messages);
    }
}
