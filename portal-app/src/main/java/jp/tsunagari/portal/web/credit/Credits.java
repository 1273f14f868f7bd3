package jp.tsunagari.portal.web.credit;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagari.portal.catalogue.CatalogueRevision;
import jp.tsunagari.portal.catalogue.DataLicence;
import jp.tsunagari.portal.catalogue.SeenRevision;
import jp.tsunagari.portal.ingest.intake.DocumentOrigin;
import jp.tsunagari.portal.ingest.run.DocumentOrigins;
import jp.tsunagari.portal.ingest.run.ImportRuns;
import jp.tsunagari.portal.ingest.run.KeptDocument;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.shared.SourceReference;
import jp.tsunagari.portal.web.credit.Credit.CreditLicence;
import jp.tsunagari.portal.web.credit.Credit.CreditPart;
import jp.tsunagari.portal.web.credit.Credit.CreditedDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes credits from what is known of documents. A document of which neither publisher nor title is known has none. */
@Component
public class Credits {

    /** As pages from memory: a change shows after a second at most. */
    private static final Duration MAX_UNSEEN = Duration.ofSeconds(1);

    private final DocumentOrigins origins;
    private final ImportRuns importRuns;
    private final Initiatives initiatives;
    private final SeenRevision seen;
    private final DocumentWords words;
    private final Messages messages;
    private volatile @Nullable Shown shown;

    Credits(
            DocumentOrigins origins,
            ImportRuns importRuns,
            Initiatives initiatives,
            SeenRevision seen,
            DocumentWords words,
            Messages messages) {
        this.origins = origins;
        this.importRuns = importRuns;
        this.initiatives = initiatives;
        this.seen = seen;
        this.words = words;
        this.messages = messages;
    }

    /** Of all that the catalogue shows, in the language of the caller. Asks the database once for each of its states. */
    public Credit all() {
        Optional<CatalogueRevision> now = seen.within(MAX_UNSEEN);
        Shown last = shown;
        if (last != null && now.isPresent() && now.get().equals(last.revision())) {
            return of(last.documents());
        }
        List<KeptDocument> documents = origins.shown();
        now.ifPresent(revision -> shown = new Shown(revision, documents));
        return of(documents);
    }

    /** Of these documents, each named once. */
    public Credit of(Collection<KeptDocument> documents) {
        List<CreditPart> parts = documents.stream()
                .filter(document -> isKnown(document.origin()))
                .sorted(Comparator.comparing(KeptDocument::id))
                .collect(groupingBy(
                        document -> Optional.ofNullable(licence(document.origin())),
                        LinkedHashMap::new,
                        collectingAndThen(
                                toList(),
                                some -> some.stream()
                                        .map(this::document)
                                        .distinct()
                                        .toList())))
                .entrySet()
                .stream()
                .map(part -> new CreditPart(part.getValue(), part.getKey().orElse(null)))
                .toList();
        return parts.isEmpty()
                ? Credit.NONE
                : new Credit(
                        parts,
                        messages.get(
                                "credit.text",
                                parts.stream().map(this::text).collect(joining(messages.get("credit.between")))));
    }

    /** Of the documents that these initiatives were read from. */
    public Credit ofInitiatives(Collection<Long> ids) {
        Set<Long> runs = initiatives.views(List.copyOf(ids)).stream()
                .map(InitiativeView::source)
                .filter(Objects::nonNull)
                .map(SourceReference::importRunId)
                .collect(toSet());
        return of(importRuns.documentsOf(runs).values());
    }

    /** Of the document that something was read from; none of what was typed. */
    public Credit of(@Nullable KeptDocument document) {
        return document == null ? Credit.NONE : of(List.of(document));
    }

    private static boolean isKnown(DocumentOrigin origin) {
        return origin.publisher() != null || origin.title() != null;
    }

    private CreditedDocument document(KeptDocument document) {
        return new CreditedDocument(
                words.name(document),
                document.origin().publisher(),
                document.origin().page());
    }

    private @Nullable CreditLicence licence(DocumentOrigin origin) {
        String said = origin.licence();
        if (said == null) {
            return null;
        }
        String known = messages.get(DataLicence.NAME_KEY);
        boolean isKnown = Stream.of(
                        DataLicence.ADDRESS, known, messages.stored().get(DataLicence.NAME_KEY))
                .anyMatch(said::equals);
        return isKnown
                ? new CreditLicence(known, DataLicence.ADDRESS)
                : new CreditLicence(said, words.isAddress(said) ? said : null);
    }

    private String text(CreditPart part) {
        String documents =
                part.documents().stream().map(CreditedDocument::name).collect(joining(messages.get("credit.and")));
        CreditLicence licence = part.licence();
        return licence == null
                ? messages.get("credit.part", documents)
                : messages.get("credit.part-under", documents, licence.name());
    }

    private record Shown(CatalogueRevision revision, List<KeptDocument> documents) {}
}
