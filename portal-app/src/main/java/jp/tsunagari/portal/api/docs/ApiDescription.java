package jp.tsunagari.portal.api.docs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.credit.Credit;
import jp.tsunagari.portal.web.credit.Credit.CreditLicence;
import jp.tsunagari.portal.web.credit.Credits;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What the description says about the API as a whole. It is made once for each language. What annotations say is a key
 * of a message: springdoc looks up those of operations, and this those of schemas.
 */
@Component
class ApiDescription implements GlobalOpenApiCustomizer {

    private final Credits credits;
    private final Messages messages;

    ApiDescription(Credits credits, Messages messages) {
        this.credits = credits;
        this.messages = messages;
    }

    @Override
    public void customise(OpenAPI openApi) {
        Credit credit = credits.all();
        openApi.info(new Info()
                .title(messages.get("api.info.title"))
                .version("v1")
                .description(messages.get("api.info.description", credit.orEmpty()))
                .license(licence(credit)));
        // No key is needed, and none is taken.
        openApi.security(List.of());
        Set<Schema<?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        openApi.getComponents().getSchemas().values().forEach(schema -> describe(schema, seen));
        @SuppressWarnings("rawtypes")
        Map<String, Schema> schemas = new LinkedHashMap<>();
        schemas.put(ProblemSchema.NAME, ProblemSchema.of(messages));
        schemas.putAll(openApi.getComponents().getSchemas());
        openApi.getComponents().setSchemas(schemas);
    }

    /** Of all contents; where that is not one, the place that tells of each document. */
    private License licence(Credit credit) {
        CreditLicence only = credit.licence();
        return only == null
                ? new License()
                        .name(messages.get("api.info.licence-each"))
                        .url(ServletUriComponentsBuilder.fromCurrentContextPath()
                                .path("/about")
                                .fragment("source")
                                .toUriString())
                : new License().name(only.name()).url(only.address());
    }

    /** Looks up what the annotations of records say; of them springdoc leaves the keys. */
    private void describe(Schema<?> schema, Set<Schema<?>> seen) {
        if (!seen.add(schema)) {
            return;
        }
        if (schema.getDescription() != null) {
            schema.setDescription(messages.get(schema.getDescription()));
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> describe(property, seen));
        }
    }
}
