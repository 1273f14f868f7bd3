package jp.tsunagari.portal.thesaurus.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import jp.tsunagari.portal.DomainTest;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.thesaurus.Concept;
import jp.tsunagari.portal.thesaurus.ConceptDraft;
import jp.tsunagari.portal.thesaurus.ThesaurusAdmin;
import jp.tsunagari.portal.thesaurus.exchange.ThesaurusPlan.Difference;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Files that go out and come in; whatever a test does is taken back. */
@DomainTest
@Transactional
class ThesaurusFilesTest {

    private static final String HEADER = "code,label,reading,english,same,broader,related,never,definition,cues\n";
    private static final String RDF = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                xmlns:skos="http://www.w3.org/2004/02/skos/core#" xmlns:own="urn:tsunagari:thesaurus-terms#">
            %s
            </rdf:RDF>
            """;

    @Autowired
    private ThesaurusFiles files;

    @Autowired
    private ThesaurusAdmin admin;

    private final Messages messages = Messages.ofClasspath();

    @Test
    void whatIsExportedAsATableChangesNothing() {
        String csv = files.table().stream()
                .map(row -> CSVFormat.DEFAULT.format(row.toArray()))
                .collect(Collectors.joining("\n"));
        ThesaurusPlan plan = plan("\uFEFF" + csv, true);
        assertThat(plan.faults()).isEmpty();
        assertThat(plan.isEmpty())
                .as(plan.changed().stream().limit(5).toList().toString())
                .isTrue();
    }

    @Test
    void whatIsExportedAsSkosChangesNothing() throws IOException {
        StringWriter xml = new StringWriter();
        files.writeSkos(xml);
        assertThat(xml.toString())
                .contains("<skos:Concept rdf:about=\"urn:tsunagari:thesaurus:target:elderly\">")
                .contains("<skos:prefLabel xml:lang=\"ja-Hira\">こうれいしゃ</skos:prefLabel>");
        ThesaurusPlan plan = plan(xml.toString(), true);
        assertThat(plan.faults()).isEmpty();
        assertThat(plan.isEmpty())
                .as(plan.changed().stream().limit(5).toList().toString())
                .isTrue();
    }

    @Test
    void aFileIsSeenBeforeItIsApplied() {
        Concept cafe = admin.now().get("ibasho");
        String csv = HEADER + "x-tea,野点の会,のだてのかい,open-air tea,,居場所,x-scone,,,\n"
                + "x-scone,スコーンの会,すこーんのかい,scones,,,,,,\n" + "ibasho,居場所,いばしょ,place to be,なじみの場所,居場所・交流の場,,,,\n";
        long id = files.keep("tea.csv", csv.getBytes(StandardCharsets.UTF_8));
        ThesaurusPlan plan = files.plan(id, false).orElseThrow();
        assertThat(plan.faults()).isEmpty();
        assertThat(plan.added()).extracting(ConceptDraft::code).containsExactly("x-tea", "x-scone");
        assertThat(plan.removed()).isEmpty();
        assertThat(plan.changed())
                .singleElement()
                .satisfies(change -> assertThat(change.differences())
                        .contains(new Difference("same", cafe.labels().same(), List.of("なじみの場所"))));
        assertThat(admin.now().find("x-tea")).isEmpty();

        assertThat(files.apply(id, false, plan.revision() - 1))
                .as("seen long ago")
                .isFalse();
        assertThat(files.apply(id, false, plan.revision())).isTrue();
        assertThat(admin.now().broader("x-tea")).extracting(Concept::code).containsExactly("ibasho");
        assertThat(admin.now().related("x-scone")).extracting(Concept::code).containsExactly("x-tea");
        assertThat(admin.now().get("ibasho").labels().same()).containsExactly("なじみの場所");
        assertThat(files.plan(id, false)).as("done").isEmpty();
    }

    @Test
    void aFileMayTakeThePlaceOfAllButTheTerms() {
        ThesaurusPlan plan = plan(HEADER + "x-tea,野点の会,のだてのかい,open-air tea,,,,,,\n", true);
        assertThat(plan.removed()).hasSizeGreaterThan(2_000).allMatch(concept -> concept.term() == null);
    }

    @Test
    void narrowerConceptsAreReadFromEitherEnd() {
        ThesaurusPlan plan = plan(RDF.formatted("""
                        <skos:Concept rdf:about="https://example.org/tea"><skos:prefLabel>野点の会</skos:prefLabel>
                          <skos:narrower rdf:resource="https://example.org/scone"/>
                          <skos:note>by the way <b>bold</b></skos:note></skos:Concept>
                        <skos:Concept rdf:about="https://example.org/scone">
                          <skos:prefLabel xml:lang="ja">スコーンの会</skos:prefLabel></skos:Concept>
                        """), false);
        assertThat(plan.faults()).isEmpty();
        assertThat(plan.added().get(1).links().broader()).containsExactly("tea");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "x-tea,野点,,,,,,,,; 0; ",
                "x-tea,野点; 2; 列が10個ではなく2個",
                "Tea,野点,,,,,,,,; 2; 小文字",
                "x-tea,,,,,,,,,; 2; 見出し",
                "x-tea,野点,茶,,,,,,,; 2; ひらがな",
                "x-tea,野点,,,お年寄り,,,,,; 2; 「高齢者」の言葉",
                "x-tea,野点,,,,どこにもない言葉,,,,; 2; という概念はありません",
                "x-tea,野点,,,,野点,,,,; 2; それ自身",
                "x-tea,野点,,,,,,,,お茶@all; 2; 用語だけ",
                "target:tea,野点,,,,,,,,; 2; 用語のページ"
            })
    void aFaultIsSaidWithItsLine(String row, int line, String said) {
        List<FileFault> faults = plan(HEADER + row + "\n", false).faults();
        if (line == 0) {
            assertThat(faults).isEmpty();
        } else {
            assertThat(faults).isNotEmpty().allMatch(fault -> fault.line() == line);
            assertThat(faults).anyMatch(fault -> messages.get(fault.message()).contains(said));
        }
    }

    @Test
    void aCircleAndACodeTwiceAreFaults() {
        List<String> said =
                plan(HEADER + "x-a,あれ,,,,それ,,,,\nx-b,それ,,,,あれ,,,,\nx-b,これ,,,,,,,,\n", false).faults().stream()
                        .map(fault -> fault.line() + messages.get(fault.message()))
                        .toList();
        assertThat(said).anyMatch(text -> text.startsWith("2") && text.contains("自身に戻ります"));
        assertThat(said).contains("4コード「x-b」が2回あります。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a,b\n1,2\n",
                "code,label\n\"x",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>",
                "<not-closed>",
                "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>",
                "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;'>]><x>&b;</x>"
            })
    void whatIsNoThesaurusIsRefused(String content) {
        ThesaurusPlan plan = plan(content, true);
        assertThat(plan.faults())
                .isNotEmpty()
                .allSatisfy(fault ->
                        assertThat(messages.get(fault.message())).endsWith("。").doesNotContain("root:"));
        assertThat(plan.isEmpty()).isTrue();
    }

    @Test
    void anotherEncodingIsRefused() {
        long id = files.keep("sjis.csv", "code,label\nx-tea,野点の会\n".getBytes(Charset.forName("Windows-31J")));
        assertThat(files.plan(id, false).orElseThrow().faults())
                .singleElement()
                .satisfies(fault -> assertThat(messages.get(fault.message())).contains("UTF-8"));
    }

    private ThesaurusPlan plan(String content, boolean replaces) {
        return files.plan(files.keep("file", content.getBytes(StandardCharsets.UTF_8)), replaces)
                .orElseThrow();
    }
}
