package jp.tsunagari.portal.photo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.card.CardHistoryStore;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.card.ChangeKind;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.photo.Photo;
import jp.tsunagari.portal.photo.PhotoFiles;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Photos of a card from the file to readers, off the card and back; the catalogue is the test's own. */
@PortalTest
@TestPropertySource(properties = "spring.application.name=cards")
class PhotoTest {

    private static final Map<String, String> WORDS =
            Map.of("alt", "公民館で将棋を指す5人", "credit", "つなぐ会", "licence", "CC_BY", "consent", "yes");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private InitiativeStore cards;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private CardHistoryStore history;

    @Autowired
    private PhotoFiles files;

    @Autowired
    private UserAccounts accounts;

    @Autowired
    private JdbcClient database;

    private SignedIn admin;
    private SignedIn stranger;
    private InitiativeCard card;

    @BeforeEach
    void signIn() {
        if (accounts.findCredentials("stranger").isEmpty()) {
            accounts.add("stranger", "{noop}never used to sign in", Role.STAFF);
        }
        admin = person("admin", Role.ADMIN);
        stranger = person("stranger", Role.STAFF);
        card = cards.find(initiatives.ids().get(0)).orElseThrow();
    }

    @AfterEach
    void leaveNothing() {
        InitiativeCard now = now();
        cards.change(
                now.id(), now.version(), card.details(), Change.by(ChangeKind.EDITED, admin.accountId(), "test", null));
        if (now.withdrawnAt() != null) {
            cards.reinstate(now.id(), Change.by(ChangeKind.REINSTATED, admin.accountId(), "test", null));
        }
        for (String table : List.of("photo_upload", "photo_owner", "photo_content", "photo_file")) {
            database.sql("delete from " + table).update();
        }
    }

    private SignedIn person(String login, Role role) {
        return new SignedIn(accounts.findCredentials(login).orElseThrow().accountId(), login, login, role, true, null);
    }

    private InitiativeCard now() {
        return cards.find(card.id()).orElseThrow();
    }

    private String album() {
        return "/my/initiatives/" + card.id() + "/photos";
    }

    @Test
    void aPhotoComesOnTheCardWithItsWords() {
        String hash = send(picture(Color.BLUE));
        assertThat(file(hash)).as("not public without words").hasStatus(HttpStatus.NOT_FOUND);
        assertThat(now().details().photos()).isEmpty();

        MvcTestResult without = post(album() + "/" + hash, Map.of("caption", "毎週水曜の午後", "licence", "NONE"));
        assertThat(without).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        Document form = Html.parse(without);
        assertThat(form.select(".error-summary li").eachText())
                .containsExactlyInAnyOrder(
                        "写っているものを書いてください。", "撮影・制作した人か団体の名前を書いてください。", "利用の条件を1つ選んでください。", "写っている人の同意を確かめて、印を付けてください。");
        assertThat(form.select("[name=caption]").val()).isEqualTo("毎週水曜の午後");

        assertThat(post(album() + "/" + hash, WORDS)).hasRedirectedUrl(album());
        Photo photo = now().details().photos().get(0);
        assertThat(photo.alt()).isEqualTo("公民館で将棋を指す5人");
        assertThat(photo.licence()).isEqualTo(Photo.Licence.CC_BY);
        assertThat(history.versions(CardKey.initiative(card.id())).get(0).fields())
                .containsExactly("photos");
        assertThat(files.waiting(CardKey.initiative(card.id()))).isEmpty();
        assertThat(file(hash))
                .hasStatus(HttpStatus.OK)
                .hasHeader(HttpHeaders.CONTENT_TYPE, "image/jpeg")
                .hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable");
        assertThat(mvc.get().uri("/api/v1/initiatives/{slug}", card.slug()))
                .bodyJson()
                .extractingPath("$.photos[0]")
                .asMap()
                .containsEntry("alt", "公民館で将棋を指す5人")
                .containsEntry("license", "cc-by")
                .hasEntrySatisfying("url", url -> assertThat(url.toString()).endsWith(hash + "/print.jpg"));
    }

    @Test
    void whatAnotherSaidMeanwhileIsNotReplacedUnseen() {
        String hash = shown(picture(Color.BLUE));
        String seen =
                Html.parse(get(album() + "/" + hash)).select("[name=seen]").val();
        Map<String, String> theirs =
                Map.of("alt", "ほかの人の説明", "credit", "会", "licence", "CC0", "consent", "yes", "seen", seen);
        assertThat(post(album() + "/" + hash, theirs)).hasStatus(HttpStatus.FOUND);
        Map<String, String> mine =
                Map.of("alt", "私の説明", "credit", "会", "licence", "CC0", "consent", "yes", "seen", seen);
        MvcTestResult overtaken = post(album() + "/" + hash, mine);
        assertThat(overtaken).hasStatus(HttpStatus.CONFLICT);
        assertThat(Html.parse(overtaken).select("main").text())
                .contains("ほかの人の説明")
                .contains("私の説明");
        assertThat(now().details().photos().get(0).alt()).isEqualTo("ほかの人の説明");
    }

    @Test
    void itIsMovedRemovedAndBroughtBack() {
        String first = shown(picture(Color.BLUE));
        String second = shown(picture(Color.RED));
        post(album() + "/" + second + "/move", Map.of("to", "first"));
        assertThat(order()).containsExactly(second, first);

        assertThat(post(album() + "/" + second + "/remove", Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(order()).containsExactly(first);
        assertThat(file(second)).hasStatus(HttpStatus.GONE);
        assertThat(Html.parse(get(album() + "?removed=" + second)).select("form[action$=/restore]"))
                .hasSize(1);

        post(album() + "/" + second + "/restore", Map.of());
        assertThat(order()).containsExactly(first, second);
        assertThat(file(second)).hasStatus(HttpStatus.OK);
    }

    @Test
    void whatWasRemovedLongAgoIsErasedAndNoFormerVersionBringsItBack() {
        String hash = shown(picture(Color.BLUE));
        int version = history.lastNumber(CardKey.initiative(card.id()));
        post(album() + "/" + hash + "/remove", Map.of());
        assertThat(files.eraseOverdue()).isZero();
        database.sql("update photo_file set unused_since = unused_since - interval '31 days'")
                .update();
        assertThat(files.eraseOverdue()).isEqualTo(1);
        assertThat(database.sql("select count(*) from photo_content")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(file(hash)).hasStatus(HttpStatus.GONE);
        post("/my/initiatives/" + card.id() + "/history/restore", Map.of("number", "" + version));
        assertThat(order()).isEmpty();
        assertThat(post(album() + "/" + hash + "/restore", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aWithdrawnCardsPhotosAreNotServed() {
        String hash = shown(picture(Color.BLUE));
        InitiativeCard now = now();
        cards.withdraw(now.id(), now.version(), Change.by(ChangeKind.WITHDRAWN, admin.accountId(), "test", null));
        assertThat(file(hash)).hasStatus(HttpStatus.GONE);
        cards.reinstate(now.id(), Change.by(ChangeKind.REINSTATED, admin.accountId(), "test", null));
        assertThat(file(hash)).hasStatus(HttpStatus.OK);
    }

    @Test
    void whatIsNoPictureIsRefusedInTheLanguageOfThePage() {
        byte[] program = "MZ program".getBytes(StandardCharsets.US_ASCII);
        MvcTestResult japanese = upload(admin, album(), "photo.jpg", program);
        assertThat(japanese).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Html.parse(japanese).select(".error-summary").text()).contains("JPEG、PNG、WebPの画像かPDFではありません");
        MvcTestResult english = upload(admin, "/en" + album(), "photo.jpg", program);
        assertThat(Html.parse(english).select(".error-summary").text()).contains("neither a JPEG");
        assertThat(files.waiting(CardKey.initiative(card.id()))).isEmpty();
    }

    @Test
    void anOrganisationHasSoMuchRoom() {
        String hash = shown(picture(Color.BLUE));
        database.sql("update photo_owner set bytes = 104857600").update();
        MvcTestResult refused = upload(admin, album(), "photo.png", picture(Color.RED));
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Html.parse(refused).select(".error-summary").text()).contains("容量（100MB）を超えます");
        assertThat(database.sql("select hash from photo_file")
                        .query(String.class)
                        .list())
                .containsExactly(hash);
    }

    @Test
    void toOthersItIsNotThere() {
        String hash = shown(picture(Color.BLUE));
        assertThat(upload(stranger, album(), "photo.png", picture(Color.RED))).hasStatus(HttpStatus.NOT_FOUND);
        for (String path : List.of("", "/" + hash, "/" + hash + "/remove", "/" + hash + "/card.jpg")) {
            assertThat(mvc.get().uri(album() + path).with(user(stranger)).exchange())
                    .as(path)
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        for (String path : List.of("", "/move", "/remove", "/restore")) {
            assertThat(mvc.post()
                            .uri(album() + "/" + hash + path)
                            .with(user(stranger))
                            .with(csrf())
                            .exchange())
                    .as(path)
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(order()).containsExactly(hash);
        assertThat(mvc.post()
                        .uri(album() + "/" + hash + "/remove")
                        .with(user(admin))
                        .exchange())
                .as("without the token of a form")
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aFileIsTakenForTheCardThatItWasSentForOnly() {
        String hash = send(picture(Color.BLUE));
        String other = "/my/initiatives/" + initiatives.ids().get(1) + "/photos/" + hash;
        assertThat(post(other, WORDS)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theFormOfTheCardLeavesThemAlone() {
        String hash = shown(picture(Color.BLUE));
        InitiativeCard now = now();
        Document page = Html.parse(get("/my/initiatives/" + card.id()));
        assertThat(page.select("form[data-card-form]")).isNotEmpty();
        cards.change(
                now.id(), now.version(), now.details(), Change.by(ChangeKind.EDITED, admin.accountId(), "test", null));
        assertThat(order()).containsExactly(hash);
    }

    private List<String> order() {
        return now().details().photos().stream().map(Photo::file).toList();
    }

    private String shown(byte[] picture) {
        String hash = send(picture);
        assertThat(post(album() + "/" + hash, WORDS)).hasStatus(HttpStatus.FOUND);
        return hash;
    }

    private String send(byte[] picture) {
        MvcTestResult sent = upload(admin, album(), "photo.png", picture);
        assertThat(sent).hasStatus(HttpStatus.FOUND);
        String path = String.valueOf(sent.getResponse().getRedirectedUrl());
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private MvcTestResult upload(SignedIn person, String path, String name, byte[] bytes) {
        return mvc.perform(MockMvcRequestBuilders.multipart(path)
                .file(new MockMultipartFile("file", name, "image/jpeg", bytes))
                .with(user(person))
                .with(csrf()));
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(user(admin)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(String path) {
        MvcTestResult page = mvc.get().uri(path).with(user(admin)).exchange();
        assertThat(page).as(path).hasStatus(HttpStatus.OK);
        return page;
    }

    private MvcTestResult file(String hash) {
        return mvc.get().uri("/photos/" + hash + "/card.jpg").exchange();
    }

    private static byte[] picture(Color colour) {
        BufferedImage image = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, 640, 400);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
