package jp.tsunagari.portal.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was at this address was taken back by its owner. Ends as the 410 page. */
@ResponseStatus(HttpStatus.GONE)
public class GoneException extends RuntimeException {

    public GoneException(String what) {
        super(what);
    }
}
