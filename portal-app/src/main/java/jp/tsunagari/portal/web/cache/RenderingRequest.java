package jp.tsunagari.portal.web.cache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request for the whole page, even where the visitor asked only for its headers: the next one may want the page. */
final class RenderingRequest extends HttpServletRequestWrapper {

    RenderingRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getMethod() {
        return "GET";
    }
}
