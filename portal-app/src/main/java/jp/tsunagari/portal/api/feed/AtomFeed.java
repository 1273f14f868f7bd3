package jp.tsunagari.portal.api.feed;

import static java.util.stream.Collectors.joining;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import jp.tsunagari.portal.api.ApiLinks;
import jp.tsunagari.portal.ingest.run.KeptDocument;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.initiative.web.InitiativeTile;
import jp.tsunagari.portal.initiative.web.InitiativeTile.TileRegion;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.web.credit.Credit;
import jp.tsunagari.portal.web.credit.Credit.CreditLicence;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * An Atom feed (RFC 4287). An entry is known by the initiative's number, which stays when its title or address changes.
 *
 * @param subject what it is a feed of
 * @param host of the operator; a part of the ids (RFC 4151), and the same whatever host a request names
 * @param views the latest change first
 * @param cards of the same initiatives in the same order
 * @param documents that they were read from
 */
record AtomFeed(
        Subject subject, String host, List<InitiativeView> views, List<InitiativeTile> cards, FeedDocuments documents) {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    /** A day on which the name belonged to the operator who makes the ids; a tag needs one, and it never changes. */
    private static final String SINCE = "2025-04-01";

    /** What initiatives say of themselves is never translated. */
    private static final String OF_TEXTS = "ja";

    AtomFeed {
        views = List.copyOf(views);
        cards = List.copyOf(cards);
    }

    void write(OutputStream out, Messages messages) throws XMLStreamException {
        try (XmlOut xml = XmlOut.of(out, NAMESPACE, "feed")) {
            xml.language(language());
            xml.text("id", tag(subject.page()));
            xml.text("title", messages.get("feed.title", subject.words()));
            xml.text("updated", updated().toString());
            link(xml, "self", "application/atom+xml", ApiLinks.absolute(subject.feed()));
            link(xml, "alternate", "text/html", ApiLinks.absolute(subject.page()));
            rights(xml);
            for (int i = 0; i < cards.size(); i++) {
                entry(xml, views.get(i), cards.get(i), messages);
            }
        }
    }

    /** An element of the format stands once, so that all conditions are in one. */
    private void rights(XmlOut xml) throws XMLStreamException {
        Credit credit = documents.credit();
        String words = credit.text();
        String addresses = credit.licenceAddresses();
        if (words != null) {
            xml.text("rights", addresses == null ? words : words + " " + addresses);
        }
        for (CreditLicence licence : credit.licences()) {
            if (licence.address() != null) {
                link(xml, "license", "text/html", licence.address());
            }
        }
    }

    private static String language() {
        return LocaleContextHolder.getLocale().getLanguage();
    }

    /** Of an empty feed: since ever. */
    private Instant updated() {
        return cards.stream()
                .map(InitiativeTile::updatedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private void entry(XmlOut xml, InitiativeView view, InitiativeTile card, Messages messages)
            throws XMLStreamException {
        xml.start("entry");
        if (!language().equals(OF_TEXTS)) {
            xml.language(OF_TEXTS);
        }
        xml.text("id", tag("/initiatives/id/" + card.id()));
        xml.text("title", card.title().text());
        xml.text("published", view.dates().published().toString());
        xml.text("updated", card.updatedAt().toString());
        link(xml, "alternate", "text/html", ApiLinks.initiative(card.slug()));
        xml.start("author");
        xml.text("name", card.organisation().fullName());
        xml.text("uri", ApiLinks.organisation(card.organisation().slug()));
        xml.end();
        for (Term term : Stream.concat(card.targetGroups().stream(), card.approaches().stream())
                .toList()) {
            xml.start("category")
                    .attribute("term", term.code())
                    .attribute("label", messages.name(term))
                    .end();
        }
        xml.text("summary", summary(view, card, messages));
        xml.end();
    }

    private String summary(InitiativeView view, InitiativeTile card, Messages messages) {
        return Stream.of(
                        line("feed.regions", card.workplaces().stream().map(TileRegion::label), messages),
                        line("feed.targets", card.targetPhrases().stream(), messages),
                        line("feed.approaches", card.approachItems().stream(), messages),
                        line("feed.document", published(view).stream(), messages))
                .filter(line -> !line.isEmpty())
                .collect(joining("\n"));
    }

    /** When the publisher of its document published that; the entry itself has the day on which it was listed. */
    private Optional<String> published(InitiativeView view) {
        return Optional.ofNullable(view.source())
                .map(source -> documents.byRun().get(source.importRunId()))
                .map(document -> document.origin().published());
    }

    private static String line(String key, Stream<String> values, Messages messages) {
        String joined = values.collect(joining(messages.get("common.list-separator")));
        return joined.isEmpty() ? "" : messages.get(key, joined);
    }

    private static void link(XmlOut xml, String relation, String type, String address) throws XMLStreamException {
        xml.start("link")
                .attribute("rel", relation)
                .attribute("type", type)
                .attribute("href", address)
                .end();
    }

    private String tag(String what) {
        return "tag:" + host + "," + SINCE + ":" + what;
    }

    /**
     * What the entries were read from.
     *
     * @param byRun by the number of the import
     */
    record FeedDocuments(Map<Long, KeptDocument> byRun, Credit credit) {

        FeedDocuments {
            byRun = Map.copyOf(byRun);
        }
    }

    /**
     * What a feed is of.
     *
     * @param page path and query of the page with the same initiatives
     * @param feed path and query of the feed itself
     * @param words for it
     */
    record Subject(String page, String feed, String words) {}
}
