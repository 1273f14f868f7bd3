package jp.tsunagari.portal.api.export;

import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.initiative.web.InitiativeTile;
import jp.tsunagari.portal.organisation.OrganisationView;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a row says about one initiative.
 *
 * @param tile its terms and regions by name
 * @param document name of the file that it was read from, null when it was not
 * @param url absolute address of its page
 */
record ExportRow(
        InitiativeView initiative,
        InitiativeTile tile,
        OrganisationView organisation,
        @Nullable String document,
        String url) {

    InitiativeSummary summary() {
        return initiative.summary();
    }
}
