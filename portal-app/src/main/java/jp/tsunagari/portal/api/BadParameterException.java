package jp.tsunagari.portal.api;

import static java.util.stream.Collectors.joining;

import java.util.List;
import jp.tsunagari.portal.message.Messages;

/** Query parameters that make no sense. Ends as 400 with a problem that names them. */
public class BadParameterException extends RuntimeException {

    private static final int MAX_SHOWN = 100;

    private final transient List<Problem> problems;

    /** @param problems at least one */
    public BadParameterException(List<Problem> problems) {
        super(problems.stream().map(Problem::message).collect(joining(" ")));
        this.problems = List.copyOf(problems);
    }

    /**
     * The same, with what showed that it makes no sense.
     *
     * @param problems at least one
     */
    public BadParameterException(List<Problem> problems, Throwable cause) {
        this(problems);
        initCause(cause);
    }

    List<Problem> problems() {
        return problems;
    }

    /**
     * One parameter.
     *
     * @param message in the language of the caller, says what would make sense
     */
    public record Problem(String parameter, String message) {

        /** A value that cannot be understood. */
        public static Problem of(Messages messages, String parameter, String value, String wanted) {
            String shown = value.length() > MAX_SHOWN ? value.substring(0, MAX_SHOWN) + "…" : value;
            return new Problem(parameter, messages.get("api.parameter.not-understood", parameter, shown, wanted));
        }
    }
}
