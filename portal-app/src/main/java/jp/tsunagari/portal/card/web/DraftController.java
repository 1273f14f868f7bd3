package jp.tsunagari.portal.card.web;

import java.time.Instant;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.web.Dates;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Keeps drafts for the script of the forms; answers with the time of day. */
@RestController
class DraftController {

    private final CardFlow flow;
    private final InitiativeEditor initiatives;
    private final NewInitiativeEditor newInitiatives;
    private final OrganisationEditor organisations;
    private final Dates dates;

    DraftController(
            CardFlow flow,
            InitiativeEditor initiatives,
            NewInitiativeEditor newInitiatives,
            OrganisationEditor organisations,
            Dates dates) {
        this.flow = flow;
        this.initiatives = initiatives;
        this.newInitiatives = newInitiatives;
        this.organisations = organisations;
        this.dates = dates;
    }

    @PostMapping(path = "/my/initiatives/{id}/draft", produces = MediaType.TEXT_PLAIN_VALUE)
    String initiative(@PathVariable long id, @AuthenticationPrincipal SignedIn person, InitiativeForm form, Sent sent) {
        return answer(flow.keep(initiatives, id, person, form, sent));
    }

    @PostMapping(path = "/my/organisations/{id}/draft", produces = MediaType.TEXT_PLAIN_VALUE)
    String organisation(
            @PathVariable long id, @AuthenticationPrincipal SignedIn person, OrganisationForm form, Sent sent) {
        return answer(flow.keep(organisations, id, person, form, sent));
    }

    @PostMapping(path = "/my/organisations/{id}/initiatives/new/draft", produces = MediaType.TEXT_PLAIN_VALUE)
    String newInitiative(
            @PathVariable long id, @AuthenticationPrincipal SignedIn person, InitiativeForm form, Sent sent) {
        return answer(flow.keep(newInitiatives, id, person, form, sent));
    }

    private String answer(Instant savedAt) {
        return dates.clock(savedAt);
    }
}
