package jp.tsunagari.portal.api;

import org.jspecify.annotations.Nullable;

/** A query parameter that makes no sense. Ends as 400 with a problem that names it. */
class BadParameterException extends RuntimeException {

    private final String parameter;

    BadParameterException(String parameter, String value, String wanted, @Nullable Throwable cause) {
        super("%s=%s は受け付けられません。%sを指定してください。".formatted(parameter, value, wanted), cause);
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }
}
