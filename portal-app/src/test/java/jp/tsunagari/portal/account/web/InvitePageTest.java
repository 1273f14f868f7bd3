package jp.tsunagari.portal.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.account.web.OrganisationChoices.OrganisationChoice;
import jp.tsunagari.portal.organisation.OrganisationName;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.testing.PortalTest;
import jp.tsunagari.portal.testing.Visitor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An admin invites where no mail can be sent, over real HTTP. */
@PortalTest
class InvitePageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private OrganisationChoices choices;

    @Autowired
    private Organisations organisations;

    @Autowired
    private UserAccounts accounts;

    @Autowired
    private JdbcClient database;

    private Visitor admin;

    @BeforeEach
    void signIn() {
        admin = new Visitor(port);
        admin.signIn("admin", PortalTest.ADMIN_PASSWORD);
    }

    @AfterEach
    void forget() {
        database.sql("delete from invitation where email like '%@invite-page.example.jp'")
                .update();
        database.sql("delete from user_account where login like '%@invite-page.example.jp'")
                .update();
    }

    @Test
    void theLinkStaysGoodHoweverOftenItsPageIsLoaded() {
        Document handed = invite("hanako@invite-page.example.jp");
        String link = handed.select("#secret-link").text();
        assertThat(link).contains("/invitations/");
        assertThat(admin.page("/admin/hand-over").select("#secret-link").text()).isEqualTo(link);
        assertThat(new Visitor(port).status(link.replaceFirst("https?://[^/]+", "")))
                .isEqualTo(200);

        Document list = admin.send(handed, "/admin/hand-over");
        assertThat(list.select("h1").text()).isEqualTo("人と権限");
        Element row = list.select("tr:contains(hanako@invite-page.example.jp)").first();
        assertThat(row.text()).as("for which organisation").contains(name().coreName());
        assertThat(admin.page("/admin/hand-over").select("#secret-link"))
                .as("not after it was handed over")
                .isEmpty();
    }

    @Test
    void whoHasChosenAPasswordFindsTheirAddressTyped() {
        Document handed = invite("taro@invite-page.example.jp");
        Visitor taro = new Visitor(port);
        String link = handed.select("#secret-link").text().replaceFirst("https?://[^/]+", "");
        String password = "quiet-harbour-at-dawn-7";
        Document login =
                taro.send(taro.page(link), link, Map.of("name", "太郎", "password", password, "again", password));
        assertThat(login.select("#username").val()).isEqualTo("taro@invite-page.example.jp");
        assertThat(login.select("#username").hasAttr("aria-invalid")).isFalse();
        assertThat(login.select(".error-summary")).isEmpty();
        assertThat(taro.page("/login").select("#username").val())
                .as("once, as others may use this browser")
                .isEmpty();
        taro.signIn("ｔａｒｏ＠ｉｎｖｉｔｅ－ｐａｇｅ．ｅｘａｍｐｌｅ．ｊｐ", password);
        assertThat(taro.page("/my").select("form[action$=/logout]")).isNotEmpty();
    }

    @Test
    void theErrorMarksTheFieldThatIsWrong() {
        Document page = admin.send(
                admin.page("/admin/invitations/new"),
                "/admin/invitations",
                Map.of("email", "hanako@invite-page.example.jp", "role", "STAFF"));
        assertThat(page.select("#email").hasAttr("aria-invalid")).isFalse();
        assertThat(page.select("#organisation").attr("aria-describedby")).isEqualTo("organisation-error");
        assertThat(page.select(".error-summary a").attr("href")).isEqualTo("#organisation");

        page = admin.send(
                admin.page("/admin/invitations/new"), "/admin/invitations", Map.of("email", "=@b.jp", "role", "ADMIN"));
        assertThat(page.select("#email").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#organisation").hasAttr("aria-describedby")).isFalse();
    }

    @Test
    void theListOfAccountsNamesTheirOrganisations() {
        long id = accounts.add("kept@invite-page.example.jp", "花子", "{noop}x", Role.STAFF);
        accounts.setOrganisations(id, List.of(name().id()));
        Document list = admin.page("/admin/accounts");
        accounts.setOrganisations(id, List.of());
        assertThat(list.select("tr:contains(kept@invite-page.example.jp)").text())
                .contains(name().coreName());
    }

    @Test
    void manyOrganisationsAreSearchedAndThoseTickedStay() {
        OrganisationName ticked = name();
        assertThat(choices.listed(List.of(), "", 3)).isEmpty();
        assertThat(choices.listed(List.of(ticked.id()), "北海長正", 3))
                .extracting(OrganisationChoice::name)
                .containsExactlyInAnyOrder(ticked.coreName(), "北海長正会");
        assertThat(choices.listed(List.of(ticked.id()), "北海長正", 3).get(0))
                .as("those ticked first")
                .isEqualTo(new OrganisationChoice(ticked.id(), ticked.coreName(), true));
    }

    private Document invite(String email) {
        return admin.send(
                admin.page("/admin/invitations/new"),
                "/admin/invitations",
                Map.of("email", email, "role", "STAFF", "organisation", Long.toString(name().id())));
    }

    private OrganisationName name() {
        return organisations.names().stream()
                .filter(each -> !each.coreName().equals("北海長正会"))
                .findFirst()
                .orElseThrow();
    }
}
