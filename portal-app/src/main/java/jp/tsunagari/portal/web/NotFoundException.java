package jp.tsunagari.portal.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is nothing at this address. Ends as the 404 page. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotFoundException extends RuntimeException {

    public NotFoundException(String what) {
        super(what);
    }

    /** What was at this address was taken back by its owner. Ends as the 410 page. */
    @ResponseStatus(HttpStatus.GONE)
    public static final class GoneException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public GoneException(String what) {
            super(what);
        }
    }
}
