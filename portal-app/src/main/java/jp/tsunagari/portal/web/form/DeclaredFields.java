package jp.tsunagari.portal.web.form;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Forms are records: what their constructors take is all that a request can set, and what they were made of stays. */
@ControllerAdvice
class DeclaredFields {

    @InitBinder
    void constructorsAlone(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}
