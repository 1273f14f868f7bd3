package jp.tsunagari.portal.api;

import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers the caller's mistakes with problem+json; everything else ends on the error page, which speaks JSON here. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
class ApiProblems {

    @ExceptionHandler
    ProblemDetail badParameter(BadParameterException exception) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "パラメーターが正しくありません", exception.getMessage());
        problem.setProperty(
                "errors",
                List.of(Map.of("parameter", exception.parameter(), "message", String.valueOf(exception.getMessage()))));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFoundException exception) {
        return problem(HttpStatus.NOT_FOUND, "見つかりません", "このslugのものはありません。");
    }

    private static ProblemDetail problem(HttpStatus status, String title, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(title);
        problem.setDetail(detail);
        return problem;
    }
}
