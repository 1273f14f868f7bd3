package jp.tsunagari.portal.ingest.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tsunagari.portal.ingest.layout.LayoutJson;
import jp.tsunagari.portal.ingest.layout.LayoutWords;
import org.junit.jupiter.api.Test;

/** A document with other headings, labels and another header is read by another layout, without other code. */
class OtherLayoutTest {

    @Test
    void readsTheRealDocumentUnderOtherNames() {
        String json = LayoutJson.write(LayoutJson.cabinetOffice());
        String text = Documents.real();
        String[][] renamed = {{"取組の成果", "成果と課題"}, {"届けたい人たち", "対象者"}, {"団体名", "実施主体"}};
        for (String[] each : renamed) {
            json = json.replace('"' + each[0] + '"', '"' + each[1] + '"');
            text = text.replaceAll("(?m)^(\\W*)" + each[0] + "(\\s*)$", "$1" + each[1] + "$2")
                    .replaceAll("(?m)^" + each[0] + "\t", each[1] + "\t");
        }
        assertThat(text).doesNotContain("\n団体名\t").contains("\n実施主体\t");
        LayoutWords words = new LayoutWords(LayoutJson.read(json));
        var cases = Documents.read(text, words).cases();
        var expected = Documents.readReal().cases();
        assertThat(cases).hasSameSizeAs(expected);
        for (int i = 0; i < cases.size(); i++) {
            assertThat(cases.get(i).title()).isEqualTo(expected.get(i).title());
            assertThat(cases.get(i).targetPhrases()).isEqualTo(expected.get(i).targetPhrases());
            assertThat(cases.get(i).sections().stream().map(CaseStudy.CaseSection::body))
                    .isEqualTo(expected.get(i).sections().stream()
                            .map(CaseStudy.CaseSection::body)
                            .toList());
            assertThat(cases.get(i).organisation()).isEqualTo(expected.get(i).organisation());
        }
    }

    @Test
    void readsTheHeaderInTheOrderOfTheLayout() {
        String shipped = LayoutJson.write(LayoutJson.cabinetOffice());
        String json = shipped.replaceAll(
                "(?s)\"header\"\\s*:\\s*\\[[^]]*]", "\"header\":[\"TITLE\",\"REGION\",\"ORGANISATION\"]");
        CaseStudy study = new Sample()
                .in(new LayoutWords(LayoutJson.read(json)))
                .with("NPO法人\nあさの会\n\n長野県松本市\n", "長野県松本市\n\nNPO法人\nあさの会\n")
                .study();
        assertThat(study.title()).isEqualTo("みんなで歩く朝の会");
        assertThat(study.headerRegion()).isEqualTo("長野県松本市");
        assertThat(study.headerOrganisation().name()).isEqualTo("あさの会");
    }
}
