package jp.tsunagari.portal.vocabulary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.card.ChangeKind;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.PortalTest;
import jp.tsunagari.portal.vocabulary.AssignedTerm;
import jp.tsunagari.portal.vocabulary.TermRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Old addresses, and cards whose chosen term has been split. In the portal whose cards other tests edit, too. */
@PortalTest
@TestPropertySource(properties = "spring.application.name=cards")
class TermMovesPageTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private InitiativeStore cards;

    @Autowired
    private TermMoves moves;

    private InitiativeCard card;
    private InitiativeDetails before;

    @BeforeEach
    void aPersonHasChosenTheTermThatWasSplit() {
        card = cards.withTerm(Set.of("single-parents"), Set.of()).get(0);
        before = card.details();
        Set<AssignedTerm> chosen = new HashSet<>(before.targetGroups());
        chosen.removeIf(term -> term.code().equals("single-parents"));
        chosen.add(new AssignedTerm("families", TermRole.ALSO));
        put(with(chosen));
    }

    @AfterEach
    void asItWas() {
        put(before);
    }

    @Test
    void theOldTermFindsWhatHasTakenItsPlace() {
        assertThat(Html.get(mvc, "/initiatives?target=families")
                        .select("#results-heading strong")
                        .text())
                .isNotEqualTo("0");
        assertThat(Html.get(mvc, "/initiatives").select("input[value=families]"))
                .as("it is offered no more")
                .isEmpty();
    }

    @Test
    void anAdminSeesWhatTheTextNamesAndDecides() {
        TermMoves.Move move = moves.view().moves().stream()
                .filter(each -> each.initiative() == card.id() && each.code().equals("families"))
                .findFirst()
                .orElseThrow();
        assertThat(move.offers()).extracting(TermMoves.Offer::code).containsExactly("single-parents", "child-rearing");
        assertThat(move.offers().get(0).named()).isTrue();
        assertThat(move.offers().get(0).reason()).contains("ひとり親");

        decide(move, "single-parents");

        assertThat(terms()).contains(new AssignedTerm("single-parents", TermRole.ALSO));
        assertThat(AssignedTerm.codes(terms())).doesNotContain("families");
        assertThat(moves.view().moves()).noneMatch(each -> each.initiative() == card.id());
    }

    @Test
    void aCardMayKeepTheOldTerm() {
        TermMoves.Move move = moves.view().moves().stream()
                .filter(each -> each.initiative() == card.id() && each.code().equals("families"))
                .findFirst()
                .orElseThrow();

        decide(move);

        assertThat(AssignedTerm.codes(terms())).contains("families");
        assertThat(moves.view().moves())
                .noneMatch(each -> each.initiative() == card.id() && each.code().equals("families"));
    }

    private void decide(TermMoves.Move move, String... successors) {
        moves.decide(
                new TermMoves.Decision(
                        move.list(), move.code(), move.initiative(), move.version(), List.of(successors)),
                change());
    }

    private Set<AssignedTerm> terms() {
        return cards.find(card.id()).orElseThrow().details().targetGroups();
    }

    private void put(InitiativeDetails details) {
        cards.change(card.id(), cards.find(card.id()).orElseThrow().version(), details, change());
    }

    private static Change change() {
        return new Change(ChangeKind.EDITED, null, "試験", null, null);
    }

    private InitiativeDetails with(Set<AssignedTerm> targetGroups) {
        return new InitiativeDetails(
                before.title(),
                before.approachItems(),
                before.targetPhrases(),
                targetGroups,
                before.approaches(),
                before.regions(),
                before.sections(),
                before.metrics(),
                before.efforts(),
                before.notes(),
                before.photos());
    }
}
