package jp.tsunagari.portal.api;

import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.NotFoundException.GoneException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers the caller's mistakes with problem+json; everything else ends on the error page, which speaks JSON here. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
class ApiProblems {

    private final Messages messages;

    ApiProblems(Messages messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badParameter(BadParameterException exception) {
        ProblemDetail problem =
                problem(HttpStatus.BAD_REQUEST, messages.get("api.problem.bad-parameter"), exception.getMessage());
        problem.setProperty("errors", exception.problems());
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(NotFoundException exception) {
        return answer(problem(
                HttpStatus.NOT_FOUND,
                messages.get("api.problem.not-found"),
                messages.get("api.problem.not-found.detail")));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> withdrawn(GoneException exception) {
        return answer(
                problem(HttpStatus.GONE, messages.get("api.problem.gone"), messages.get("api.problem.gone.detail")));
    }

    private static ProblemDetail problem(HttpStatus status, String title, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(title);
        problem.setDetail(detail);
        return problem;
    }

    /** Whatever the caller would rather have: a table or a feed cannot say what is wrong. */
    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
