package jp.tsunagari.portal.api.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.io.UncheckedIOException;
import java.util.Locale;
import jp.tsunagari.portal.web.credit.Credit;
import jp.tsunagari.portal.web.credit.Credits;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.web.bind.annotation.RestController;

/**
 * The description of the API, made once for all that it depends on. To make it takes as long as dozens of pages, one after
 * the other under a lock, so that a few who ask again and again would stop everybody. The library's own cache knows the
 * language alone, and not whom the contents are from.
 */
@RestController
class KeptOpenApi extends OpenApiWebMvcResource {

    /** Languages times the names under which the portal is called. */
    private static final int MAX_KEPT = 16;

    private final Credits credits;

    private final Cache<DependsOn, byte[]> kept =
            Caffeine.newBuilder().maximumSize(MAX_KEPT).build();

    /** Takes the library's parts from the factory, as the library itself wants seven of them. */
    KeptOpenApi(BeanFactory beans, Credits credits) {
        super(
                beans.getBeanProvider(OpenAPIService.class),
                beans.getBean(AbstractRequestService.class),
                beans.getBean(GenericResponseService.class),
                beans.getBean(OperationService.class),
                beans.getBean(SpringDocConfigProperties.class),
                beans.getBean(SpringDocProviders.class),
                beans.getBean(SpringDocCustomizers.class));
        this.credits = credits;
    }

    @Override
    public byte[] openapiJson(HttpServletRequest request, String path, Locale language) {
        return kept.get(
                new DependsOn(getServerUrl(request, path), language, credits.all()),
                wanted -> made(request, path, language));
    }

    private byte[] made(HttpServletRequest request, String path, Locale language) {
        try {
            return super.openapiJson(request, path, language);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param server address under which the portal was called */
    private record DependsOn(String server, Locale language, Credit credit) {}
}
