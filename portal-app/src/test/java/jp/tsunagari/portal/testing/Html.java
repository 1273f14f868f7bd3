package jp.tsunagari.portal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Fetches pages as parsed HTML. */
public final class Html {

    private Html() {}

    /** The page at an address, which must answer 200. */
    public static Document get(MockMvcTester mvc, String uri, Object... variables) {
        return get(mvc, HttpStatus.OK, uri, variables);
    }

    /** The page at an address, which must answer with this status. */
    public static Document get(MockMvcTester mvc, HttpStatus status, String uri, Object... variables) {
        MvcTestResult result = mvc.get().uri(uri, variables).exchange();
        assertThat(result).as(uri).hasStatus(status);
        return parse(result);
    }

    public static Document parse(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
