package jp.tsunagari.portal.upkeep.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.card.CardHistoryStore;
import jp.tsunagari.portal.card.CardHistoryStore.CardVersion;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.card.ChangeKind;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.organisation.OrganisationStore;
import jp.tsunagari.portal.search.CheckedDays;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.SearchRequest;
import jp.tsunagari.portal.search.index.IndexFollower;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.Patience;
import jp.tsunagari.portal.testing.PortalTest;
import jp.tsunagari.portal.testing.TestMail;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From a card that nobody has looked at for a year to the mail, the button and the date that readers see. */
@PortalTest
@ContextConfiguration(initializers = TestMail.class)
@TestPropertySource(properties = "spring.application.name=upkeep")
class UpkeepTest {

    private static final Pattern LINK = Pattern.compile("https://portal\\.example(/checks/[\\w-]+)");
    private static final SignedIn ADMIN = new SignedIn(1, "admin", "admin", Role.ADMIN, true, null);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private GreenMail mailServer;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private InitiativeStore cards;

    @Autowired
    private OrganisationStore organisations;

    @Autowired
    private CardHistoryStore history;

    @Autowired
    private UserAccounts accounts;

    @Autowired
    private UpkeepWorker worker;

    @Autowired
    private InitiativeSearch search;

    @Autowired
    private IndexFollower index;

    private InitiativeCard card;
    private long hanako;

    @BeforeEach
    void someoneKeepsAnOldCard() throws Exception {
        // One that is on its way would come into the next test.
        Patience.until("earlier mails are sent", () -> waiting() == 0);
        jdbc.update("delete from check_request");
        jdbc.update("delete from outgoing_mail");
        jdbc.update("delete from attempt");
        mailServer.purgeEmailFromAllMailboxes();
        jdbc.update("update initiative set published_at = now() - interval '10 days', verified_at = null");
        long id = jdbc.queryForObject("select min(id) from initiative where withdrawn_at is null", Long.class);
        age(id, 400);
        card = cards.find(id).orElseThrow();
        hanako = accounts.add("hanako@npo.example", "花子", "{noop}never used to sign in", Role.STAFF);
        accounts.setOrganisations(hanako, List.of(card.organisationId()));
    }

    @AfterEach
    void leaveNoPeople() {
        jdbc.update("delete from user_account where login like '%@npo.example'");
    }

    private void age(long initiative, int days) {
        jdbc.update("update initiative set published_at = now() - ? * interval '1 day' where id = ?", days, initiative);
    }

    // Asking

    @Test
    void itsPeopleAreAskedOnceAYearWhenACaseIsOld() throws Exception {
        long jiro = accounts.add("jiro@npo.example", "次郎", "{noop}never used to sign in", Role.STAFF);
        accounts.setOrganisations(jiro, List.of(card.organisationId()));
        long gone = accounts.add("gone@npo.example", "三郎", "{noop}never used to sign in", Role.STAFF);
        accounts.setOrganisations(gone, List.of(card.organisationId()));
        jdbc.update("update user_account set enabled = false where id = ?", gone);

        worker.look();
        List<MimeMessage> mails = mails(2);
        assertThat(mails)
                .extracting(mail -> mail.getAllRecipients()[0].toString())
                .containsExactlyInAnyOrder("hanako@npo.example", "jiro@npo.example");
        assertThat(text(mails.get(0))).contains(card.name(), organisation(), "まだ確認されていません");
        assertThat(link(mails.get(0))).isNotEqualTo(link(mails.get(1)));

        worker.look();
        assertThat(asked()).as("asked again").isEqualTo(2);
        jdbc.update("update check_request set asked_at = asked_at - interval '366 days'");
        worker.look();
        assertThat(asked()).as("a year later").isEqualTo(4);
    }

    @Test
    void whoHasChosenEnglishIsAskedInIt() throws Exception {
        accounts.changeLanguage(hanako, Locale.ENGLISH);

        worker.look();
        MimeMessage mail = mails(1).get(0);
        assertThat(mail.getHeader("Content-Language")).containsExactly("en");
        assertThat(mail.getSubject()).startsWith("[Tsunagari]");
        assertThat(text(mail))
                .contains("not confirmed yet", card.name(), "https://portal.example/en/checks/", "/en/my")
                .doesNotContain("確認");
    }

    @Test
    void nobodyIsAskedAboutWhatIsFreshWithdrawnOrNobodys() {
        age(card.id(), 300);
        worker.look();
        assertThat(asked()).as("fresh").isZero();

        age(card.id(), 400);
        jdbc.update("update initiative set withdrawn_at = now() where id = ?", card.id());
        worker.look();
        jdbc.update("update initiative set withdrawn_at = null where id = ?", card.id());
        assertThat(asked()).as("withdrawn").isZero();

        accounts.setOrganisations(hanako, List.of());
        worker.look();
        assertThat(asked()).as("without people").isZero();
    }

    @Test
    void twoNodesAtOnceAskEveryOrganisationOnce() throws Exception {
        jdbc.update("update initiative set published_at = now() - interval '400 days'");
        List<Long> all = jdbc.queryForList("select id from organisation", Long.class);
        accounts.setOrganisations(hanako, all);
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Future<Void>> done = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                done.add(nodes.submit((Callable<Void>) () -> {
                    worker.look();
                    return null;
                }));
            }
            for (Future<Void> node : done) {
                node.get();
            }
        } finally {
            nodes.shutdown();
        }
        worker.look();
        int owners = jdbc.queryForObject(
                "select count(distinct organisation_id) from initiative where withdrawn_at is null", Integer.class);
        assertThat(asked()).isEqualTo(owners);
        assertThat(mails(owners)).hasSize(owners);
    }

    // Answering

    @Test
    void oneButtonConfirmsAndOpeningTheLinkDoesNot() throws Exception {
        worker.look();
        String link = link(mails(1).get(0));
        Document page = Html.parse(opened(link));
        assertThat(page.select("main").text()).contains("花子", card.name(), organisation());
        assertThat(now().dates().verified()).as("opened only").isNull();

        List<String> boxes = page.select("input[name=card]").eachAttr("value");
        assertThat(boxes).hasSizeGreaterThan(1);
        assertThat(press(link, boxes)).hasStatus(HttpStatus.FOUND).hasRedirectedUrl(link + "?done=confirmed");
        assertThat(now().dates().verified()).isNotNull();
        assertThat(now().details()).isEqualTo(card.details());
        assertThat(organisations.find(card.organisationId()).orElseThrow().verifiedAt())
                .isNotNull();
        CardVersion last = history.versions(CardKey.initiative(card.id())).get(0);
        assertThat(last.change().kind()).isEqualTo(ChangeKind.VERIFIED);
        assertThat(last.change().accountId()).isEqualTo(hanako);

        assertThat(press(link, boxes)).as("pressed twice").hasRedirectedUrl(link + "?done=confirmed");
        assertThat(history.versions(CardKey.initiative(card.id())).get(0).number())
                .isEqualTo(last.number());
        assertThat(Html.parse(opened(link + "?done=confirmed"))
                        .select("[role=status]")
                        .text())
                .contains("ありがとうございます");
        assertThat(Html.get(mvc, "/initiatives/{slug}", card.slug())
                        .select("main")
                        .text())
                .contains("団体による確認", "（今日）");
    }

    @Test
    void whatIsConfirmedIsFoundAmongTheCheckedForAYear() throws Exception {
        worker.look();
        String link = link(mails(1).get(0));
        press(link, Html.parse(opened(link)).select("input[name=card]").eachAttr("value"));
        index.awaitCurrent(Patience.BY_THE_CLOCK);

        Document list = Html.get(mvc, "/initiatives?checked=year&size=100");
        assertThat(list.select("#facet-checked input[checked]")).hasSize(1);
        List<Long> found = search.ids(SearchRequest.of("", Filters.NONE.with(Facet.CHECKED, CheckedDays.YEAR)));
        assertThat(found)
                .contains(card.id())
                .hasSize(jdbc.queryForObject(
                        "select count(*) from initiative where verified_at is not null", Integer.class));
        assertThat(list.select("#facet-checked .facet__count").text()).isEqualTo(found.size() + "件");
    }

    @Test
    void onlyWhatIsTickedAndUnchangedIsConfirmed() throws Exception {
        worker.look();
        String link = link(mails(1).get(0));
        assertThat(press(link, List.of())).hasRedirectedUrl(link + "?done=nothing");

        List<String> boxes = Html.parse(opened(link)).select("input[name=card]").eachAttr("value");
        String own = boxes.stream()
                .filter(box -> box.startsWith("initiative-" + card.id() + "-"))
                .findFirst()
                .orElseThrow();
        InitiativeDetails before = card.details();
        cards.change(card.id(), card.version(), titled(before, "ほかの人が変えた題名"), by(ADMIN));
        assertThat(press(link, List.of(own))).hasRedirectedUrl(link + "?done=overtaken");
        assertThat(now().dates().verified()).isNull();
        cards.change(card.id(), now().version(), before, by(ADMIN));

        long foreign = jdbc.queryForObject(
                "select min(id) from initiative where organisation_id <> ?", Long.class, card.organisationId());
        long version = cards.find(foreign).orElseThrow().version();
        assertThat(press(link, List.of("initiative-" + foreign + "-" + version, "initiative-x-1", "")))
                .hasRedirectedUrl(link + "?done=nothing");
        assertThat(cards.find(foreign).orElseThrow().dates().verified())
                .as("another organisation's")
                .isNull();
    }

    @Test
    void aLinkEndsWithTimeMembershipAndAccount() throws Exception {
        worker.look();
        String link = link(mails(1).get(0));
        accounts.setOrganisations(hanako, List.of());
        assertThat(open(link)).as("left the organisation").hasStatus(HttpStatus.NOT_FOUND);
        assertThat(press(link, List.of("x"))).hasStatus(HttpStatus.NOT_FOUND);
        accounts.setOrganisations(hanako, List.of(card.organisationId()));
        assertThat(open(link)).hasStatus(HttpStatus.OK);
        jdbc.update("update check_request set expires_at = now() - interval '1 minute'");
        assertThat(open(link)).as("too late").hasStatus(HttpStatus.NOT_FOUND);
        assertThat(open("/checks/guessed")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void itsOwnChangeConfirmsToo() {
        InitiativeDetails before = card.details();
        cards.change(card.id(), card.version(), titled(before, "管理者が変えた題名"), by(ADMIN));
        assertThat(now().dates().verified()).as("by an admin").isNull();
        Change own = Change.by(ChangeKind.EDITED, hanako, "花子", null).byOwner();
        cards.change(card.id(), now().version(), before, own);
        assertThat(now().dates().verified()).as("by its own people").isNotNull();
    }

    // Telling

    @Test
    void oneIsToldOnceWhatOthersDidAndWhatOfOnesOwnIsReplaced() throws Exception {
        worker.tell();
        assertThat(waiting()).as("all that was there before").isZero();

        InitiativeDetails before = card.details();
        change(
                titled(before, "花子が付けた題名"),
                Change.by(ChangeKind.EDITED, hanako, "花子", null).byOwner());
        worker.tell();
        assertThat(waiting()).as("by oneself").isZero();

        change(titled(before, "管理者が付けた題名"), Change.by(ChangeKind.EDITED, 1, "管理者", "資料のとおりに"));
        change(before, Change.imported("次の年の資料", 1));
        worker.tell();
        MimeMessage mail = mails(1).get(0);
        assertThat(mail.getAllRecipients()[0]).hasToString("hanako@npo.example");
        assertThat(text(mail).replace("\r\n", "\n"))
                .contains("花子 様", "管理者（編集）：取組名\n　理由：資料のとおりに\n　→ このうち、あなたが前に直した項目：取組名。")
                .contains("次の年の資料（資料の取り込み）：取組名\n　履歴：https://portal.example/my/initiatives/" + card.id())
                .doesNotContain("花子（編集）");
        worker.tell();
        assertThat(told()).as("told again").isEqualTo(1);
    }

    @Test
    void whoDoesNotWantToKnowIsNotToldLaterEither() throws Exception {
        SignedIn person = new SignedIn(hanako, "hanako@npo.example", "花子", Role.STAFF, true, null);
        worker.tell();
        choose(person, false);
        InitiativeDetails before = card.details();
        change(titled(before, "管理者が付けた題名"), by(ADMIN));
        worker.tell();
        choose(person, true);
        worker.tell();
        assertThat(told()).isZero();
        change(before, by(ADMIN));
        worker.tell();
        assertThat(told()).isEqualTo(1);
    }

    private void choose(SignedIn person, boolean wanted) {
        assertThat(mvc.post()
                        .uri("/my/news")
                        .param("wanted", String.valueOf(wanted))
                        .with(user(person))
                        .with(csrf())
                        .exchange())
                .hasStatus(HttpStatus.FOUND);
        assertThat(Html.parse(mvc.get().uri("/my/news").with(user(person)).exchange())
                        .select("input[name=wanted]")
                        .val())
                .isEqualTo(String.valueOf(!wanted));
    }

    private void change(InitiativeDetails details, Change change) {
        cards.change(card.id(), now().version(), details, change);
    }

    private int told() {
        return jdbc.queryForObject("select count(*) from outgoing_mail where purpose = 'NEWS'", Integer.class);
    }

    private int waiting() {
        return jdbc.queryForObject("select count(*) from outgoing_mail where state <> 'SENT'", Integer.class);
    }

    // What admins see

    @Test
    void adminsSeeWhatIsOldAndWhereNobodyCanBeAsked() {
        long other = jdbc.queryForObject(
                "select min(id) from initiative where organisation_id <> ?", Long.class, card.organisationId());
        age(other, 500);
        List<String> all = stale("/admin/checks");
        assertThat(all).hasSize(2);
        assertThat(all.get(0))
                .as("the oldest first")
                .contains(cards.find(other).orElseThrow().name(), "招待する");
        assertThat(all.get(1)).contains(card.name(), "まだ尋ねていません").doesNotContain("招待する");
        assertThat(stale("/admin/checks?abandoned=true")).hasSize(1);
        worker.look();
        assertThat(stale("/admin/checks").get(1)).doesNotContain("まだ尋ねていません");
        age(other, 1);
        age(card.id(), 1);
        assertThat(stale("/admin/checks")).isEmpty();
    }

    private List<String> stale(String path) {
        return Html.parse(mvc.get().uri(path).with(user(ADMIN)).exchange())
                .select("tbody tr")
                .eachText();
    }

    private static InitiativeDetails titled(InitiativeDetails now, String title) {
        return new InitiativeDetails(
                title,
                now.approachItems(),
                now.targetPhrases(),
                now.targetGroups(),
                now.approaches(),
                now.regions(),
                now.sections(),
                now.metrics(),
                now.efforts(),
                now.notes(),
                now.photos());
    }

    private static Change by(SignedIn person) {
        return Change.by(ChangeKind.EDITED, person.accountId(), person.displayName(), null);
    }

    private InitiativeCard now() {
        return cards.find(card.id()).orElseThrow();
    }

    private String organisation() {
        return organisations.find(card.organisationId()).orElseThrow().details().coreName();
    }

    private int asked() {
        return jdbc.queryForObject("select count(*) from check_request", Integer.class);
    }

    private MvcTestResult open(String path) {
        return mvc.get().uri(path).exchange();
    }

    private MvcTestResult opened(String path) {
        MvcTestResult page = open(path);
        assertThat(page).hasStatus(HttpStatus.OK);
        return page;
    }

    private MvcTestResult press(String link, List<String> boxes) {
        var post = mvc.post().uri(link).with(csrf());
        return (boxes.isEmpty() ? post : post.param("card", boxes.toArray(String[]::new))).exchange();
    }

    private List<MimeMessage> mails(int count) throws Exception {
        Patience.until("mails have come", () -> mailServer.getReceivedMessages().length >= count);
        return List.of(mailServer.getReceivedMessages());
    }

    private static String text(MimeMessage mail) throws Exception {
        return String.valueOf(mail.getContent());
    }

    private static String link(MimeMessage mail) throws Exception {
        Matcher matcher = LINK.matcher(text(mail));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
