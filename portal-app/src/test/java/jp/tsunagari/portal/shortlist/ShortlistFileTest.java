package jp.tsunagari.portal.shortlist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.shortlist.web.ShortlistAddress;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A shortlist leaves as a file and comes back. */
@PortalTest
class ShortlistFileTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Initiatives initiatives;

    private List<InitiativeSummary> some = List.of();

    @BeforeEach
    void pick() {
        some = initiatives.newest(3);
    }

    private ChosenList list() {
        return new ChosenList(
                "縁側市",
                List.of(
                        new ChosenCase(id(1), CaseMark.ASK, "=1+1 と書く"),
                        ChosenCase.of(id(0)),
                        new ChosenCase(id(2), CaseMark.NO, "見て、\"話す\"")));
    }

    @Test
    void bothKindsComeBackAsTheyWere() throws Exception {
        for (String ending : List.of("json", "csv")) {
            for (String language : List.of("", "/en")) {
                byte[] file = file(language, ending, list());
                assertThat(opened(file, ChosenList.EMPTY, "replace"))
                        .as(language + ending)
                        .hasStatus(HttpStatus.FOUND)
                        .hasHeader("Location", ShortlistAddress.of(list()));
            }
        }
        assertThat(new String(file("", "csv", list()), UTF_8))
                .startsWith("\uFEFF番号,印,メモ,取組名,団体名,アドレス,一覧の名前\r\n" + id(1) + ",問い合わせる,'=1+1 と書く,"
                        + some.get(1).title().text());
        assertThat(new String(file("", "json", list()), UTF_8)).contains("http://localhost/i/" + id(1));
    }

    @Test
    void aSpreadsheetMayWriteItAnewInItsOwnWay() throws Exception {
        String csv = "メモ,番号,印\n電話した,\"" + id(0) + "\",採用したい\n,,\n";
        assertThat(opened(csv.getBytes(Charset.forName("windows-31j")), ChosenList.EMPTY, "merge"))
                .hasHeader(
                        "Location",
                        ShortlistAddress.of(
                                new ChosenList("", List.of(new ChosenCase(id(0), CaseMark.ADOPT, "電話した")))));
    }

    @Test
    void whereTwoListsDifferBothStandAndTheReaderDecides() throws Exception {
        ChosenList own =
                new ChosenList("手元", List.of(new ChosenCase(id(2), CaseMark.ADOPT, "自分のメモ"), ChosenCase.of(id(1))));
        MvcTestResult answer = opened(file("", "json", list()), own, "merge");
        assertThat(answer).hasStatus(HttpStatus.OK);
        Document page = Html.parse(answer);
        assertThat(page.select(".notice li").eachText())
                .containsExactly(
                        "一覧の名前が違います。「手元」を残しました。ファイルの名前は「縁側市」です。",
                        "「" + some.get(2).title().text() + "」のメモは両方にあったので、「／」でつないで並べました。",
                        "「" + some.get(2).title().text() + "」の印が違います。「採用したい」を残しました。ファイルの印は「見送る」です。");
        assertThat(page.select("textarea").stream().map(Element::val))
                .containsExactly("自分のメモ ／ 見て、\"話す\"", "=1+1 と書く", "");
        assertThat(page.select("input[type=hidden][name=id]").eachAttr("value"))
                .containsExactly("" + id(2), "" + id(1), "" + id(0));
    }

    @Test
    void rowsThatCannotBeReadAreNamedBeforeAnythingIsTakenOver() throws Exception {
        String csv = "Number,Mark,Note\n" + id(0) + ",maybe,x\nabc,Ask,lost?\n" + id(0) + ",Ask,second\n";
        MvcTestResult answer = opened(csv.getBytes(UTF_8), ChosenList.EMPTY, "replace");
        assertThat(answer).hasStatus(HttpStatus.OK);
        assertThat(Html.parse(answer).select(".notice li").eachText())
                .hasSize(3)
                .anyMatch(line -> line.contains("maybe"))
                .anyMatch(line -> line.contains("abc") && line.contains("lost?"))
                .anyMatch(line -> line.contains("second"));
    }

    @Test
    void aMemoThatIsTooLongIsShownWhole() throws Exception {
        String csv = "番号,メモ\n" + id(0) + "," + "長".repeat(300) + "\n";
        MvcTestResult answer = opened(csv.getBytes(UTF_8), ChosenList.EMPTY, "replace");
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Html.parse(answer).select("textarea").text()).hasSize(300);
    }

    @Test
    void whatIsNoListIsRefusedAndTheOwnListStays() throws Exception {
        String many = LongStream.rangeClosed(1, 51).mapToObj(String::valueOf).collect(Collectors.joining("\n"));
        for (String content : List.of(
                "",
                "{",
                "{\"format\":\"other\"}",
                "{\"format\":\"tsunagari-shortlist\",\"cases\":[]}",
                "a,b\n1,2",
                "\"",
                "番号\n" + many,
                "番号\n" + " ".repeat(300_000))) {
            MvcTestResult answer = opened(content.getBytes(UTF_8), list(), "merge");
            assertThat(answer)
                    .as(content.substring(0, Math.min(20, content.length())))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            Document page = Html.parse(answer);
            assertThat(page.select("#file-error").text()).isNotEmpty();
            assertThat(page.select("input[type=hidden][name=memo]")).hasSize(2);
        }
    }

    private byte[] file(String language, String ending, ChosenList list) throws Exception {
        String address = language + ShortlistAddress.of(list).replace("/shortlist?", "/shortlist." + ending + "?");
        MvcTestResult file = mvc.get().uri(URI.create(address)).exchange();
        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getHeader("Content-Disposition")).contains("attachment");
        return file.getResponse().getContentAsByteArray();
    }

    private MvcTestResult opened(byte[] content, ChosenList own, String how) {
        var request = mvc.post()
                .uri(URI.create(ShortlistAddress.of(own).replace("/shortlist", "/shortlist/open")))
                .multipart()
                .file(new MockMultipartFile("file", "list", "application/octet-stream", content))
                .with(csrf())
                .param("how", how);
        return request.exchange();
    }

    private long id(int place) {
        return some.get(place).id();
    }
}
