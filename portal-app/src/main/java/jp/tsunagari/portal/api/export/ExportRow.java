package jp.tsunagari.portal.api.export;

import java.util.function.Function;
import jp.tsunagari.portal.ingest.run.KeptDocument;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.initiative.web.InitiativeTile;
import jp.tsunagari.portal.organisation.OrganisationView;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a row says about one initiative.
 *
 * @param tile its terms and regions by name
 * @param document what it was read from, null when it was not
 * @param url absolute address of its page
 * @param cardVersion number of the version in its history that it says no less than
 */
record ExportRow(
        InitiativeView initiative,
        InitiativeTile tile,
        OrganisationView organisation,
        @Nullable KeptDocument document,
        String url,
        int cardVersion) {

    /** Something of the document; null where there is none or nothing is known of it. */
    @Nullable
    String ofDocument(Function<KeptDocument, @Nullable String> part) {
        return document == null ? null : part.apply(document);
    }

    InitiativeSummary summary() {
        return initiative.summary();
    }
}
