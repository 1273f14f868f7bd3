package jp.tsunagari.portal.follow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.card.ChangeKind;
import jp.tsunagari.portal.follow.Follows;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.organisation.OrganisationDetails;
import jp.tsunagari.portal.organisation.OrganisationStore;
import jp.tsunagari.portal.organisation.Representative;
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
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From the button on a page to the digest in a mailbox, and to the click that stops it. */
@PortalTest
@ContextConfiguration(initializers = TestMail.class)
class FollowTest {

    private static final SignedIn ADMIN = new SignedIn(1, "admin", "admin", Role.ADMIN, true, null);
    private static final String HANAKO = "hanako@npo.example";
    private static final Pattern LINK = Pattern.compile("https://portal\\.example(/(?:en/)?following/[\\w-]+)");

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
    private Follows follows;

    @Autowired
    private DigestWorker digests;

    private final List<Runnable> restorations = new ArrayList<>();
    private InitiativeCard card;
    private String address = "";

    @BeforeEach
    void startClean() throws Exception {
        erase();
        mailServer.purgeEmailFromAllMailboxes();
        address = "2001:db8::" + Integer.toHexString(new Random().nextInt(0x10000)) + ":"
                + Integer.toHexString(new Random().nextInt(0x10000));
        long id = jdbc.queryForObject(
                "select min(id) from initiative where withdrawn_at is null and title is not null", Long.class);
        card = cards.find(id).orElseThrow();
    }

    @AfterEach
    void leaveNothing() {
        restorations.forEach(Runnable::run);
        erase();
    }

    private void erase() {
        jdbc.update("delete from follower");
        jdbc.update("delete from outgoing_mail");
        jdbc.update("delete from attempt");
    }

    // Asking

    @Test
    void theButtonsLeadToTheFormOfWhatIsThere() {
        assertThat(Html.get(mvc, "/initiatives?target=elderly")
                        .select("a[href^=/follow]")
                        .eachAttr("href"))
                .contains("/follow?target=elderly");
        assertThat(Html.get(mvc, "/initiatives/{slug}", card.slug())
                        .select("a[href^=/follow]")
                        .attr("href"))
                .isEqualTo("/follow?case=" + card.id());
        assertThat(Html.get(mvc, "/regions/01").select("a[href^=/follow]").attr("href"))
                .isEqualTo("/follow?place=01");
        assertThat(Html.get(mvc, "/follow?target=elderly").select("main").text())
                .contains("高齢者");
        assertThat(Html.get(mvc, "/en/follow?place=01").select("main").text()).contains("Hokkaido");
        assertThat(Html.get(mvc, "/follow?case=" + card.id()).select("main").text())
                .contains(card.name());
        List.of("/follow?case=999999", "/follow?case=x", "/follow?organisation=0", "/follow?place=99")
                .forEach(path -> assertThat(mvc.get().uri(path)).as(path).hasStatus(HttpStatus.NOT_FOUND));
    }

    @Test
    void nothingComesBeforeTheOwnerOfTheMailboxHasPressedTheButton() throws Exception {
        String page = asked("/follow?target=elderly", HANAKO);
        assertThat(mail(0).getSubject()).contains("受け取りの確認");
        assertThat(words(mail(0))).contains("高齢者", "週に1回");

        // A program that looks through mails opens all links, and more than once.
        for (String path : List.of(page, page, page + "/stop")) {
            assertThat(mvc.get().uri(path)).hasStatus(HttpStatus.OK);
        }
        assertThat(confirmedFollows()).isZero();
        Document own = Html.get(mvc, page);
        assertThat(own.select("#waiting-heading")).isNotEmpty();
        press(own, "受け取る");
        assertThat(confirmedFollows()).isOne();
        assertThat(Html.get(mvc, page).select("#running-heading").text()).contains("1");
        MvcTestResult secret = mvc.get().uri(page).exchange();
        assertThat(secret).headers().hasValue("Referrer-Policy", "no-referrer").hasValue("Cache-Control", "no-store");
    }

    @Test
    void theAnswerDoesNotTellWhetherTheAddressIsKnown() throws Exception {
        String first = ask("/follow?target=elderly", HANAKO).getResponse().getRedirectedUrl();
        awaitMails(1);
        press(Html.get(mvc, link(mail(0))), "受け取る");
        String second = ask("/follow?target=elderly", HANAKO).getResponse().getRedirectedUrl();
        assertThat(second).isEqualTo(first).isEqualTo("/follow?target=elderly&sent");
        assertThat(Html.get(mvc, second).select(".notice--done").text()).contains("確認のメールをお送りします");
        awaitMails(2);
        assertThat(jdbc.queryForObject("select count(*) from follow", Integer.class))
                .isOne();
        assertThat(confirmedFollows()).isOne();
    }

    @Test
    void whatIsWrongIsSaidProgramsLeaveNothingAndFloodsAreStopped() {
        Document wrong = Html.parse(ask("/follow?target=elderly", "no address"));
        assertThat(wrong.select(".error-summary a").attr("href")).isEqualTo("#email");
        assertThat(wrong.select("[name=target]").val()).isEqualTo("elderly");
        assertThat(mvc.post()
                        .uri("/follow")
                        .param("email", HANAKO)
                        .param("homepage", "http://spam.example")
                        .with(csrf()))
                .hasStatus(HttpStatus.FOUND);
        assertThat(followers()).isZero();
        MvcTestResult last = null;
        for (int i = 0; i < 12; i++) {
            last = ask("/follow?target=elderly", "a" + i + "@example.jp");
        }
        assertThat(last).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(last.getResponse().getHeader(HttpHeaders.RETRY_AFTER)).isNotNull();
        assertThat(followers()).isEqualTo(10);
    }

    @Test
    void noOneFillsAnothersMailbox() throws Exception {
        for (int i = 0; i < 9; i++) {
            assertThat(ask("/follow?place=0" + (i + 1), HANAKO)).hasStatus(HttpStatus.FOUND);
        }
        awaitMails(5);
        assertThat(jdbc.queryForObject("select count(*) from outgoing_mail", Integer.class))
                .isEqualTo(5);
    }

    // Telling

    @Test
    void theFollowerIsToldWhatChangedWordForWordOnceAndInTheLanguageAskedFor() throws Exception {
        String page = followed("/en/follow?case=" + card.id(), HANAKO);
        assertThat(page).startsWith("/en/following/");
        due();
        digests.work();
        assertThat(mails()).as("no news, no mail").isOne();

        put(title("ひまわり通りの見守り"));
        digests.work();
        assertThat(mails()).as("not its turn yet").isOne();
        due();
        digests.work();
        awaitMails(2);
        String told = words(mail(1));
        assertThat(mail(1).getSubject()).isEqualTo("[Tsunagari] 0 added, 1 changed, 0 removed");
        assertThat(told)
                .contains("Initiative ‘", "before: " + card.details().title(), "after: ひまわり通りの見守り")
                .contains("<del>", "<ins>")
                .contains("https://portal.example/en/initiatives/")
                .contains("https://portal.example/en/following/");
        assertThat(mail(1).getHeader("List-Unsubscribe")[0]).contains("https://portal.example/en/following/");

        due();
        digests.work();
        digests.work();
        put(title("ひまわり通りの見守り"));
        due();
        digests.work();
        assertThat(mails()).as("nothing is told twice").isEqualTo(2);
    }

    @Test
    void aFilterTellsWhatIsNewWhatChangedAndWhatIsGone() throws Exception {
        InitiativeCard other = cards.find(jdbc.queryForObject(
                        "select max(id) from initiative where withdrawn_at is null and title is not null", Long.class))
                .orElseThrow();
        withdraw(other);
        followed("/follow", HANAKO);
        reinstate(other);
        withdraw(card);
        due();
        digests.work();
        awaitMails(2);
        String told = words(mail(1));
        assertThat(mail(1).getSubject()).contains("新しい取組1件、変更0件", "1件");
        assertThat(told)
                .contains("【すべての取組】", "新しく加わった取組", other.name(), card.name(), "公開が取りやめられました")
                .doesNotContain("条件に当てはまらなくなりました");
    }

    /** Whoever takes a name out of a card does not want it sent to all who follow it. */
    @Test
    void namesOfPersonsAreLeftToThePage() throws Exception {
        followed("/follow?organisation=" + card.organisationId(), HANAKO);
        var organisation = organisations.find(card.organisationId()).orElseThrow();
        OrganisationDetails before = organisation.details();
        restorations.add(() -> change(before));
        change(new OrganisationDetails(
                before.name(),
                before.reading(),
                before.legalForm(),
                before.coreName(),
                List.of(new Representative("縁側 太郎", null)),
                before.founded(),
                before.address(),
                before.addressRegions(),
                "https://engawa.example.jp/",
                before.contact(),
                before.message(),
                before.photos()));
        due();
        digests.work();
        awaitMails(2);
        assertThat(words(mail(1)))
                .contains("団体「" + organisation.name() + "」", "https://engawa.example.jp/", "今の内容はページをご覧ください")
                .doesNotContain("縁側 太郎")
                .doesNotContain(
                        before.representatives().isEmpty()
                                ? "縁側 太郎"
                                : before.representatives().get(0).name());
    }

    @Test
    void manyNodesAtOnceTellEachFollowerOnce() throws Exception {
        String page = followed("/follow?case=" + card.id(), HANAKO);
        for (int i = 0; i < 8; i++) {
            jdbc.update("insert into follower (email, asked_at, confirmed_at, expires_at)" + " values ('n" + i
                    + "@example.jp', now(), now(), now() + interval '1 year')");
        }
        jdbc.update(
                "insert into follow (follower_id, kind, target, language, rhythm, asked_at, confirmed_at, marked_at, next_at)"
                        + " select f.id, w.kind, w.target, w.language, 'DAILY', now(), now(), now(), now() from follower f, follow w"
                        + " where f.email like 'n%'");
        jdbc.update(
                "insert into follow_mark (follow_id, card_kind, card_id, number) select w.id, 'INITIATIVE', ?, ? from follow w"
                        + " join follower f on f.id = w.follower_id where f.email like 'n%'",
                card.id(), jdbc.queryForObject("select max(number) from follow_mark", Integer.class));
        put(title("すずらん通りの見守り"));
        due();
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            Callable<Object> node = () -> {
                digests.work();
                return "";
            };
            for (var done : nodes.invokeAll(List.of(node, node, node, node))) {
                done.get();
            }
        } finally {
            nodes.shutdownNow();
        }
        awaitMails(10);
        assertThat(jdbc.queryForObject("select count(*) from outgoing_mail where purpose = 'DIGEST'", Integer.class))
                .isEqualTo(9);
        assertThat(page).isNotEmpty();
    }

    /** What could not be sent yet is told together with what comes after, as soon as it can be. */
    @Test
    void newsWaitWhileTheLastMailCouldNotBeSent() throws Exception {
        followed("/follow?case=" + card.id(), HANAKO);
        put(title("すずらん通りの見守り"));
        due();
        digests.work();
        awaitMails(2);
        jdbc.update("update outgoing_mail set state = 'FAILED', recipient = 'x@example.jp', subject = 's', plain = 'p'"
                + " where purpose = 'DIGEST'");
        put(title("ひまわり通りの見守り"));
        due();
        digests.work();
        assertThat(mails()).isEqualTo(2);
        jdbc.update("delete from outgoing_mail where state = 'FAILED'");
        digests.work();
        awaitMails(3);
        assertThat(words(mail(2))).contains("すずらん", "ひまわり");
    }

    // Stopping, changing, expiring

    @Test
    void oneClickOfAMailProgramStopsAllWithoutAFormAndErasesTheAddress() throws Exception {
        String page = followed("/follow?case=" + card.id(), HANAKO);
        assertThat(Html.get(mvc, page + "/stop").select("main form button")).hasSize(1);
        assertThat(followers()).isOne();
        // However many mails have come since, and however many dead links the same provider has sent before.
        for (int i = 0; i < 80; i++) {
            follows.link(jdbc.queryForObject("select id from follower", Long.class));
            mvc.get().uri("/following/dead" + i).exchange();
        }
        for (int i = 0; i < 2; i++) {
            assertThat(mvc.post()
                            .uri(page + "/stop")
                            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                            .content("List-Unsubscribe=One-Click"))
                    .as("a second time too, and never led on")
                    .hasStatus(HttpStatus.OK);
        }
        assertThat(followers()).isZero();
        assertThat(mvc.get().uri(page)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post().uri(page + "/renew"))
                .as("only stopping needs no form")
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theHolderOfTheLinkChangesAndStopsEachThing() throws Exception {
        followed("/follow?case=" + card.id(), HANAKO);
        String page = followed("/follow?place=01", HANAKO);
        Document own = Html.get(mvc, page);
        assertThat(own.select("#running-heading").text()).contains("2");
        assertThat(post(own.select("form[action$=rhythm]").first().attr("action"), "rhythm", "MONTHLY"))
                .hasRedirectedUrl(page + "?done=changed");
        assertThat(jdbc.queryForList("select rhythm from follow order by id", String.class))
                .containsExactly("MONTHLY", "WEEKLY");
        press(own, "やめる");
        assertThat(jdbc.queryForObject("select count(*) from follow", Integer.class))
                .isOne();
        assertThat(post(own.select("form[action$=rhythm]").first().attr("action"), "rhythm", "DAILY"))
                .as("it is not there any more")
                .hasStatus(HttpStatus.NOT_FOUND);
        press(Html.get(mvc, page), "やめる");
        assertThat(followers()).as("the address goes with the last").isZero();
    }

    @Test
    void addressesAreErasedInTimeAndAskedBefore() throws Exception {
        ask("/follow?place=01", "other@example.jp");
        String page = followed("/follow?place=01", HANAKO);
        jdbc.update("update follow set asked_at = now() - interval '73 hours'");
        follows.eraseOverdue();
        assertThat(jdbc.queryForList("select email from follower", String.class))
                .containsExactly(HANAKO);

        digests.work();
        jdbc.update("update follower set expires_at = now() + interval '29 days'");
        digests.work();
        digests.work();
        awaitMails(3);
        assertThat(mail(1).getSubject()).contains("続けますか");
        press(Html.get(mvc, link(mail(1))), "あと12か月続ける");
        assertThat(jdbc.queryForObject("select expires_at > now() + interval '11 months' from follower", Boolean.class))
                .isTrue();

        jdbc.update("update follower set expires_at = now() - interval '1 second'");
        assertThat(mvc.get().uri(page)).hasStatus(HttpStatus.NOT_FOUND);
        follows.eraseOverdue();
        assertThat(followers()).isZero();
    }

    // The desk

    @Test
    void adminsSeeNumbersAndMailsThatFailedAndHaveThemTriedAgain() throws Exception {
        followed("/follow?place=01", HANAKO);
        put(title("すずらん通りの見守り"));
        jdbc.update(
                "insert into outgoing_mail (message_id, owner, purpose, language, recipient, subject, plain, html, state,"
                        + " attempts, queued_at, next_try_at, finished_at, problem) values ('m', 'follower:0', 'DIGEST', 'ja',"
                        + " 'jiro@npo.example', 's', 'words', '', 'FAILED', 1, now(), now(), now(), '550')");
        Document desk = desk();
        assertThat(desk.select("main").text())
                .contains("地域", "j…@npo.example", "550")
                .doesNotContain("jiro@", "hanako");
        assertThat(mvc.post()
                        .uri(desk.select("form[action$=retry]").attr("action"))
                        .with(csrf())
                        .with(user(ADMIN)))
                .hasRedirectedUrl("/admin/follows");
        Patience.until("sent again", () -> mailServer.getReceivedMessagesForDomain("jiro@npo.example").length == 1);

        Document unknown = Html.parse(erase("nobody@npo.example"));
        assertThat(unknown.select(".error-summary a[href=#email]")).hasSize(1);
        assertThat(unknown.select("#email").val()).isEqualTo("nobody@npo.example");
        assertThat(erase("ＨＡＮＡＫＯ@npo.example")).hasRedirectedUrl("/admin/follows");
        assertThat(followers()).isZero();
    }

    private MvcTestResult erase(String address) {
        return mvc.post()
                .uri("/admin/follows/erase")
                .param("email", address)
                .with(csrf())
                .with(user(ADMIN))
                .exchange();
    }

    private Document desk() {
        return Html.parse(mvc.get().uri("/admin/follows").with(user(ADMIN)).exchange());
    }

    // Hands

    private MvcTestResult ask(String form, String email) {
        Document page = Html.parse(mvc.get().uri(URI.create(form)).exchange());
        var request = mvc.post().uri(page.select("main form").attr("action"));
        page.select("main form input[type=hidden]").forEach(field -> request.param(field.attr("name"), field.val()));
        return request.param("email", email)
                .param("rhythm", "WEEKLY")
                .param("homepage", "")
                .with(csrf())
                .with(sent -> {
                    sent.setRemoteAddr(address);
                    return sent;
                })
                .exchange();
    }

    /** The page to which the mail leads. */
    private String asked(String form, String email) throws Exception {
        int before = mailServer.getReceivedMessagesForDomain(HANAKO).length;
        assertThat(ask(form, email)).hasStatus(HttpStatus.FOUND);
        Patience.until("a mail", () -> mailServer.getReceivedMessagesForDomain(HANAKO).length > before);
        return link(mail(before));
    }

    /** The same when it is confirmed, and looked at for the first time. */
    private String followed(String form, String email) throws Exception {
        String page = asked(form, email);
        press(Html.get(mvc, page), page.startsWith("/en") ? "Yes, send me updates" : "受け取る");
        // Here or in the portal's own thread, which the button has woken.
        Patience.until("it is known what there is", () -> {
            digests.work();
            return jdbc.queryForObject(
                            "select count(*) from follow where confirmed_at is not null and marked_at is null",
                            Integer.class)
                    == 0;
        });
        return page;
    }

    private void press(Document page, String button) {
        String action = page.select("main form").stream()
                .filter(form -> form.select("button").text().startsWith(button))
                .findFirst()
                .orElseThrow()
                .attr("action");
        assertThat(mvc.post().uri(action).with(csrf()).exchange().getResponse().getStatus())
                .isLessThan(400);
    }

    private MvcTestResult post(String path, String name, String value) {
        return mvc.post().uri(path).param(name, value).with(csrf()).exchange();
    }

    private void due() {
        jdbc.update("update follow set next_at = now() where next_at is not null");
    }

    private int mails() {
        return mailServer.getReceivedMessages().length;
    }

    /** Of those to her; the server has them by mailboxes. */
    private MimeMessage mail(int index) {
        return mailServer.getReceivedMessagesForDomain(HANAKO)[index];
    }

    private void awaitMails(int count) throws Exception {
        Patience.until(count + " mails", () -> mails() >= count);
        assertThat(mails()).isEqualTo(count);
        // Until the queue has forgotten them, they are not sent.
        Patience.until(
                "the queue knows",
                () -> jdbc.queryForObject(
                                "select count(*) from outgoing_mail where state in ('WAITING', 'CLAIMED')",
                                Integer.class)
                        == 0);
    }

    private static String words(MimeMessage mail) throws Exception {
        return text(mail.getContent());
    }

    private static String text(Object content) throws Exception {
        if (!(content instanceof Multipart parts)) {
            return content.toString().replace("\r\n", "\n");
        }
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            all.append(text(part.getContent()));
        }
        return all.toString();
    }

    private static String link(MimeMessage mail) throws Exception {
        Matcher found = LINK.matcher(words(mail));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private int followers() {
        return jdbc.queryForObject("select count(*) from follower", Integer.class);
    }

    private int confirmedFollows() {
        return jdbc.queryForObject("select count(*) from follow where confirmed_at is not null", Integer.class);
    }

    private static Change by(ChangeKind kind) {
        return Change.by(kind, 1, "admin", null);
    }

    private void put(InitiativeDetails details) {
        if (restorations.isEmpty()) {
            InitiativeDetails before = card.details();
            restorations.add(() -> put(before));
        }
        cards.change(card.id(), cards.find(card.id()).orElseThrow().version(), details, by(ChangeKind.EDITED));
    }

    private void change(OrganisationDetails details) {
        long id = card.organisationId();
        organisations.change(id, organisations.find(id).orElseThrow().version(), details, by(ChangeKind.EDITED));
    }

    private void withdraw(InitiativeCard which) {
        restorations.add(() ->
                cards.find(which.id()).filter(now -> now.withdrawnAt() != null).ifPresent(now -> reinstate(which)));
        cards.withdraw(which.id(), cards.find(which.id()).orElseThrow().version(), by(ChangeKind.WITHDRAWN));
    }

    private void reinstate(InitiativeCard which) {
        cards.reinstate(which.id(), by(ChangeKind.REINSTATED));
    }

    private InitiativeDetails title(String title) {
        InitiativeDetails now = card.details();
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
}
