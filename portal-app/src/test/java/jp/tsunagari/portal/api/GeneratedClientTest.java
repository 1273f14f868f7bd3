package jp.tsunagari.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.File;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.client.ApiClient;
import jp.tsunagari.client.ApiException;
import jp.tsunagari.client.ApiResponse;
import jp.tsunagari.client.DefaultApi;
import jp.tsunagari.client.DefaultApi.APIExportInitiativesCsvRequest;
import jp.tsunagari.client.DefaultApi.APIExportInitiativesXlsxRequest;
import jp.tsunagari.client.DefaultApi.APIExportOrganisationsCsvRequest;
import jp.tsunagari.client.DefaultApi.APIGetInitiativeRequest;
import jp.tsunagari.client.DefaultApi.APIGetOrganisationRequest;
import jp.tsunagari.client.DefaultApi.APIListInitiativesRequest;
import jp.tsunagari.client.DefaultApi.APIListOrganisationsRequest;
import jp.tsunagari.client.model.DataFile;
import jp.tsunagari.client.model.Initiative;
import jp.tsunagari.client.model.InitiativeList;
import jp.tsunagari.client.model.InitiativeSummary;
import jp.tsunagari.client.model.Organisation;
import jp.tsunagari.client.model.OrganisationDetail;
import jp.tsunagari.client.model.OutcomeMetric;
import jp.tsunagari.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A client that OpenAPI Generator makes of the approved description works with the portal: it asks over HTTP and reads all
 * answers into its own types. A value that its types do not know, such as a further one of an enumeration, is an error.
 */
@PortalTest
class GeneratedClientTest {

    @LocalServerPort
    private int port;

    private DefaultApi api;

    @BeforeEach
    void connect() {
        ApiClient client = new ApiClient();
        client.updateBaseUri("http://localhost:" + port);
        api = new DefaultApi(client);
    }

    @Test
    void everyInitiativeIsReadIntoTypes() throws ApiException {
        InitiativeList list = api.listInitiatives(
                APIListInitiativesRequest.newBuilder().size(100).build());

        assertThat(list.getTotal()).isGreaterThanOrEqualTo(20);
        assertThat(list.getItems()).hasSize(Math.min(100, list.getTotal().intValue()));
        assertThat(list.getFacets().getTarget()).isNotEmpty();
        for (InitiativeSummary summary : list.getItems()) {
            Initiative initiative = api.getInitiative(
                    APIGetInitiativeRequest.newBuilder().slug(summary.getSlug()).build());
            assertThat(initiative.getId()).isEqualTo(summary.getId());
            assertThat(initiative.getUpdatedAt()).isEqualTo(summary.getUpdatedAt());
            assertThat(initiative.getSections()).isNotEmpty();
        }
    }

    @Test
    void figuresAreNumbers() throws ApiException {
        Initiative initiative = api.getInitiative(
                APIGetInitiativeRequest.newBuilder().slug("2025-switch").build());

        assertThat(initiative.getOrganisation().getName()).contains("Switch");
        assertThat(initiative.getOutcomeMetrics())
                .isNotEmpty()
                .extracting(OutcomeMetric::getValue)
                .allMatch(value -> value.compareTo(BigDecimal.ZERO) >= 0);
    }

    @Test
    void filtersAreRepeatedAndPagesFollowed() throws ApiException {
        InitiativeList either = api.listInitiatives(APIListInitiativesRequest.newBuilder()
                .target(List.of("elderly", "children"))
                .size(1)
                .build());
        InitiativeList next = api.listInitiatives(APIListInitiativesRequest.newBuilder()
                .target(List.of("elderly", "children"))
                .size(1)
                .page(2)
                .build());

        assertThat(either.getTotal()).isGreaterThan(of("elderly")).isGreaterThan(of("children"));
        assertThat(next.getItems().get(0).getId())
                .isNotEqualTo(either.getItems().get(0).getId());
        assertThat(either.getLinks().getNext()).isNotNull();
    }

    private Long of(String target) throws ApiException {
        return Long.valueOf(api.listInitiatives(APIListInitiativesRequest.newBuilder()
                        .target(List.of(target))
                        .build())
                .getTotal()
                .toString());
    }

    @Test
    void organisationsAndTheVocabularyAreReadToo() throws ApiException {
        for (Organisation organisation : api.listOrganisations(
                        APIListOrganisationsRequest.newBuilder().size(100).build())
                .getItems()) {
            OrganisationDetail detail = api.getOrganisation(APIGetOrganisationRequest.newBuilder()
                    .slug(organisation.getSlug())
                    .build());
            assertThat(detail.getInitiatives()).isNotEmpty();
        }
        assertThat(api.getVocabulary().getFiles())
                .extracting(DataFile::getName)
                .contains("initiatives", "matrix", "compare");
    }

    @Test
    void filesAreHandedOver() throws Exception {
        File initiatives = api.exportInitiativesCsv(
                APIExportInitiativesCsvRequest.newBuilder().q("居場所").build());
        assertThat(Files.readString(initiatives.toPath())).startsWith("\uFEFFID,");
        File organisations = api.exportOrganisationsCsv(
                APIExportOrganisationsCsvRequest.newBuilder().build());
        assertThat(Files.readAllLines(organisations.toPath())).hasSizeGreaterThan(15);
        assertThat(Files.size(api.exportInitiativesXlsx(
                                APIExportInitiativesXlsxRequest.newBuilder().build())
                        .toPath()))
                .isGreaterThan(10_000);
    }

    @Test
    void refusalsAreErrorsOfTheClient() {
        ApiException bad = catchThrowableOfType(
                ApiException.class,
                () -> api.listInitiatives(APIListInitiativesRequest.newBuilder()
                        .region(List.of("99"))
                        .build()));
        assertThat(bad.getCode()).isEqualTo(400);
        assertThat(bad.getResponseBody()).contains("\"parameter\":\"region\"");

        ApiException unknown = catchThrowableOfType(
                ApiException.class,
                () -> api.getInitiative(
                        APIGetInitiativeRequest.newBuilder().slug("nothing").build()));
        assertThat(unknown.getCode()).isEqualTo(404);
    }

    /** An operation that is added has to be called above. */
    @Test
    void noOperationIsForgotten() {
        assertThat(Stream.of(DefaultApi.class.getDeclaredMethods())
                        .filter(method ->
                                Modifier.isPublic(method.getModifiers()) && method.getReturnType() != ApiResponse.class)
                        .filter(method -> List.of(method.getExceptionTypes()).contains(ApiException.class))
                        .map(Method::getName))
                .containsOnly(
                        "listInitiatives",
                        "getInitiative",
                        "listOrganisations",
                        "getOrganisation",
                        "getVocabulary",
                        "exportInitiativesCsv",
                        "exportInitiativesXlsx",
                        "exportOrganisationsCsv",
                        "downloadFileFromResponse");
    }
}
