package jp.tsunagari.portal.card.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.card.CardHistoryStore;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.effort.Effort;
import jp.tsunagari.portal.effort.EffortKind;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.outcome.MetricOrigin;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What an initiative took, as the organisation tells it. */
@PortalTest
@TestPropertySource(properties = "spring.application.name=cards")
class EffortFormTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private InitiativeStore cards;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private CardHistoryStore history;

    @Autowired
    private UserAccounts accounts;

    @Test
    void anEntryIsRewrittenAndAnotherTurnedIntoAnotherKind() {
        SignedIn admin = new SignedIn(
                accounts.findCredentials("admin").orElseThrow().accountId(), "admin", "管理 花子", Role.ADMIN, true, null);
        long id = initiatives.findBySlug("2025-くるくるネット").orElseThrow().summary().id();
        InitiativeCard before = cards.find(id).orElseThrow();
        List<Effort> read = before.details().efforts();
        assertThat(read).hasSizeGreaterThan(1).allSatisfy(effort -> {
            assertThat(effort.origin()).isEqualTo(MetricOrigin.DOCUMENT);
            assertThat(effort.quotation().line()).isNotNull();
        });

        assertThat(TypedForm.open(mvc, admin, "/my/initiatives/" + id)
                        .type("efforts[0].text", "年に120万円かかる。")
                        .type("efforts[0].kind", "COST")
                        .type("efforts[1].kind", "PREPARATION")
                        .press("publish"))
                .hasStatus(HttpStatus.FOUND);

        List<Effort> told = cards.find(id).orElseThrow().details().efforts();
        assertThat(told.get(0).kind()).isEqualTo(EffortKind.COST);
        assertThat(told.get(0).text()).isEqualTo("年に120万円かかる。");
        assertThat(told.get(0).quotation().line())
                .as("no line says the new words")
                .isNull();
        assertThat(told.get(1).kind()).isEqualTo(EffortKind.PREPARATION);
        assertThat(told.get(1).quotation()).isEqualTo(read.get(1).quotation());
        assertThat(told.subList(2, told.size())).isEqualTo(read.subList(2, read.size()));
        assertThat(history.versions(CardKey.initiative(id)).get(0).fields()).containsExactly("efforts");
        assertThat(mvc.get().uri("/initiatives/2025-くるくるネット")).bodyText().contains("自分の地域で行うには", "年に120万円かかる。");
        assertThat(mvc.get().uri("/my/initiatives/" + id + "/history").with(user(admin)))
                .hasStatus(HttpStatus.OK);
    }

    @Test
    void anEntryWithoutWordsIsToldToBeFilledIn() {
        SignedIn admin = new SignedIn(
                accounts.findCredentials("admin").orElseThrow().accountId(), "admin", "管理 花子", Role.ADMIN, true, null);
        long id = initiatives.findBySlug("2025-フローレンス").orElseThrow().summary().id();
        assertThat(TypedForm.open(mvc, admin, "/my/initiatives/" + id)
                        .type("efforts[0].text", " ")
                        .press("publish"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("内容を入力してください");
    }
}
