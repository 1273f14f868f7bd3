package jp.tsunagari.portal.api.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import jp.tsunagari.portal.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The description of the API is made once, and again for whatever makes it another. */
@PortalTest
class KeptOpenApiTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    private KeptOpenApi kept;

    @BeforeEach
    void beginWithNothing() {
        kept = beans.createBean(KeptOpenApi.class);
    }

    @AfterEach
    void leaveTheRequest() {
        RequestContextHolder.resetRequestAttributes();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void isMadeOnceForALanguageAndAnAddress() {
        byte[] first = asked("one.example", Locale.ENGLISH);
        assertThat(asked("one.example", Locale.JAPANESE)).isNotSameAs(first);
        assertThat(asked("one.example", Locale.ENGLISH)).isSameAs(first);
        assertThat(text(asked("other.example", Locale.ENGLISH)))
                .contains("http://other.example")
                .doesNotContain("one.example");
        assertThat(text(first)).contains("http://one.example");
    }

    @Test
    void isInTheLanguageOfTheCallerWhicheverIsAskedForFirst() {
        assertThat(text(asked("one.example", Locale.ENGLISH))).doesNotContain("出典");
        assertThat(text(asked("one.example", Locale.JAPANESE))).contains("出典：内閣府");
    }

    private byte[] asked(String host, Locale language) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", ApiDocsController.OPEN_API);
        request.setServerName(host);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        LocaleContextHolder.setLocale(language);
        return kept.openapiJson(request, ApiDocsController.OPEN_API, language);
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
