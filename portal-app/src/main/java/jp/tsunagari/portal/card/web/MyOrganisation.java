package jp.tsunagari.portal.card.web;

import java.time.Instant;
import java.util.List;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.organisation.OrganisationDetails;
import org.jspecify.annotations.Nullable;

/**
 * An organisation on a person's own page, with its initiatives.
 *
 * @param newDraftAt when the person last left a draft of a new initiative, null if there is none
 */
record MyOrganisation(
        MyCard<OrganisationDetails> card,
        List<MyCard<InitiativeDetails>> initiatives,
        @Nullable Instant newDraftAt) {

    MyOrganisation {
        initiatives = List.copyOf(initiatives);
    }
}
