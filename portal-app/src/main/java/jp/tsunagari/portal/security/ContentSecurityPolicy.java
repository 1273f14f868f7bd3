package jp.tsunagari.portal.security;

/** What a page of the portal may load: its own files, and nothing that is written into the page itself. */
final class ContentSecurityPolicy {

    static final String VALUE = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private ContentSecurityPolicy() {}
}
