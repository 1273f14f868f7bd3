package jp.tsunagari.portal.web.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** An {@code Accept} that is no media type is a mistake of the client, also where a library reads it by itself. */
@ControllerAdvice
class UnreadableMediaTypes {

    @ExceptionHandler(InvalidMimeTypeException.class)
    void refuse(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_ACCEPTABLE.value());
    }
}
