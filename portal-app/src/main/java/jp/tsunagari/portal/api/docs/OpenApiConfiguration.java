package jp.tsunagari.portal.api.docs;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import jp.tsunagari.portal.catalogue.DataLicence;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description says about the API as a whole. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("つながり 孤独・孤立対策 取組カタログ API")
                        .version("v1")
                        .description("孤独・孤立対策の取組を、探し、取り出すためのAPIです。登録も鍵も要りません。読み出し（GETとHEAD）だけです。"
                                + "項目は増えることがありますが、名前と意味は変わりません。"
                                + DataLicence.ATTRIBUTION)
                        .license(new License().name(DataLicence.NAME).url(DataLicence.ADDRESS)))
                .components(new Components().addSchemas(Problems.SCHEMA, Problems.schema()));
    }
}
