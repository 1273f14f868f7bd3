package jp.tsunagari.portal.api.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.web.Page;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page about the API. Its own rather than a ready-made viewer, which wants styles inside the page and a script to
 * show anything at all.
 */
@Page
class ApiDocsController {

    static final String OPEN_API = "/api-docs/openapi.json";

    private static final String INITIATIVES = "/api/v1/initiatives";
    private static final String ORGANISATIONS = "/api/v1/organisations";

    private final OpenApiWebMvcResource openApi;
    private final JsonMapper json;
    private final Initiatives initiatives;
    private final Organisations organisations;
    private final Messages messages;

    ApiDocsController(
            OpenApiWebMvcResource openApi,
            JsonMapper json,
            Initiatives initiatives,
            Organisations organisations,
            Messages messages) {
        this.openApi = openApi;
        this.json = json;
        this.initiatives = initiatives;
        this.organisations = organisations;
        this.messages = messages;
    }

    @GetMapping("/api-docs")
    String docs(HttpServletRequest request, Locale language, Model model) throws JsonProcessingException {
        byte[] description = openApi.openapiJson(request, OPEN_API, language);
        model.addAttribute("docs", new ApiDocsReader(json.readTree(description), examples(), messages).read());
        model.addAttribute("openApiPath", OPEN_API);
        return "api/docs";
    }

    /** With what the catalogue has now, so that every example answers. */
    private Map<String, String> examples() {
        Map<String, String> examples = new HashMap<>();
        examples.put("listInitiatives", INITIATIVES + "?q=%E5%B1%85%E5%A0%B4%E6%89%80&target=elderly&size=5");
        examples.put("exportInitiativesCsv", INITIATIVES + ".csv?target=elderly");
        examples.put("exportInitiativesXlsx", INITIATIVES + ".xlsx?target=elderly");
        examples.put("getVocabulary", "/api/v1/vocabulary");
        examples.put("listOrganisations", ORGANISATIONS + "?size=5");
        initiatives.newest(1).forEach(one -> examples.put("getInitiative", INITIATIVES + "/" + encoded(one.slug())));
        organisations
                .page(1, 1)
                .items()
                .forEach(one -> examples.put("getOrganisation", ORGANISATIONS + "/" + encoded(one.slug())));
        return examples;
    }

    private static String encoded(String slug) {
        return UriUtils.encodePathSegment(slug, StandardCharsets.UTF_8);
    }
}
