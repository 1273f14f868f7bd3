package jp.tsunagari.portal.web.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.Refusal;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Forms with a choice that is not, or no longer, on offer, or without what their page fills in. Nobody types that, so there is
 * no field to lead to; but what else was typed must not be lost with it.
 */
@ControllerAdvice(annotations = Page.class)
class UnreadableForms {

    @ExceptionHandler({BindException.class, TypeMismatchException.class, ServletRequestBindingException.class})
    void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (HttpMethod.POST.matches(request.getMethod())) {
            Refusal.UNKNOWN_CHOICE.send(request, response);
        } else {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
    }
}
