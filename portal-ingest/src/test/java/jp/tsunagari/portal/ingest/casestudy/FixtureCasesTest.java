package jp.tsunagari.portal.ingest.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.casestudy.DocumentReader.DocumentReading;
import jp.tsunagari.portal.organisation.Representative;
import jp.tsunagari.portal.vocabulary.LegalForms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The ten cases with a hand-checked answer, field by field. */
class FixtureCasesTest {

    /** The answers have the seat here, although the story of the case names the town where it is at work. */
    private static final Map<String, String> REVISED = Map.of("04361 address", "04361 text");

    private static final DocumentReading READING = Documents.readReal();
    private static final LegalForms FORMS = new LegalForms();

    static Stream<Arguments> cases() {
        return Fixture.cases()
                .map(answer -> Arguments.of(
                        answer, READING.cases().get(answer.path("n").asInt() - 1)));
    }

    private static @Nullable String withoutBlanks(@Nullable String text) {
        return text == null ? null : text.replace(" ", "");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheHeader(JsonNode answer, CaseStudy study) {
        assertThat(study.firstLine()).isEqualTo(answer.path("startLine").asInt());
        assertThat(study.lastLine()).isEqualTo(answer.path("endLine").asInt());
        // The answers keep the blanks that stand where a line of the title was broken.
        assertThat(withoutBlanks(study.title())).isEqualTo(withoutBlanks(Fixture.text(answer, "title")));
        assertThat(study.headerRegion()).isEqualTo(Fixture.text(answer, "headerRegion"));
        JsonNode organisation = answer.path("headerOrganisation");
        assertThat(study.headerOrganisation())
                .isEqualTo(
                        organisation.isNull()
                                ? null
                                : new HeaderOrganisation(
                                        Fixture.text(organisation, "legalForm"), Fixture.text(organisation, "name")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsTheRegions(JsonNode answer, CaseStudy study) {
        List<String> expected = answer.path("regions")
                .valueStream()
                .map(region -> Fixture.text(region, "code") + " " + Fixture.text(region, "basis"))
                .map(region -> REVISED.getOrDefault(region, region))
                .toList();
        assertThat(study.regions().stream()
                        .map(region ->
                                region.code() + " " + region.basis().name().toLowerCase(java.util.Locale.ROOT)))
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsApproachesAndTargets(JsonNode answer, CaseStudy study) {
        assertThat(Fixture.acceptable(answer, "approach")).contains(study.approachItems());
        assertThat(Fixture.acceptable(answer, "targetGroups")).contains(study.targetPhrases());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheOrganisation(JsonNode answer, CaseStudy study) {
        JsonNode expected = answer.path("organisation");
        OrganisationProfile actual = study.organisation();
        assertThat(actual.firstLine()).isEqualTo(expected.path("firstLine").asInt());
        assertThat(actual.name()).isEqualTo(Fixture.text(expected, "name"));
        assertThat(FORMS.find(actual.legalForm()).orElseThrow().name()).isEqualTo(Fixture.text(expected, "legalForm"));
        assertThat(actual.coreName()).isEqualTo(Fixture.text(expected, "coreName"));
        assertThat(actual.representatives())
                .extracting(Representative::name)
                .containsExactlyElementsOf(Fixture.texts(expected.path("representatives")));
        assertThat(actual.representatives().get(0).role()).isEqualTo(Fixture.text(expected, "representativeRole"));
        assertThat(actual.address()).isEqualTo(Fixture.text(expected, "address"));
        assertThat(actual.correctedAddress()).isEqualTo(Fixture.text(expected, "addressCorrected"));
        assertThat(actual.addressRegions()).containsExactly(Fixture.text(expected, "addressCode"));
        assertThat(actual.website()).isEqualTo(Fixture.text(expected, "website"));
        assertThat(actual.message()).isEqualTo(Fixture.text(expected, "message"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheDateOfFoundation(JsonNode answer, CaseStudy study) {
        JsonNode expected = answer.path("organisation");
        Founded founded = study.organisation().founded();
        String iso = "%04d-%02d".formatted(founded.year(), founded.month())
                + (founded.day() == null ? "" : "-%02d".formatted(founded.day()));
        assertThat(iso).isEqualTo(Fixture.text(expected, "founded"));
        assertThat(founded.asWritten()).isEqualTo(Fixture.text(expected, "foundedAsWritten"));
    }
}
