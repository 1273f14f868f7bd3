package jp.tsunagari.portal.card.draft;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of the forms that were sent, so that one that is sent twice is done once. */
@Service
public class SubmissionStore {

    private static final Duration REMEMBERED = Duration.ofDays(7);

    /**
     * @param told key of the words that say what was done
     * @param path where readers see it
     */
    public record Submission(String told, String path) {}

    /** The same form has been sent before, and that has been done. Nothing was done now. */
    public static final class RepeatedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RepeatedException(String form) {
            super("sent before: " + form);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    SubmissionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became of this form; empty if it has not been done. */
    @Transactional(readOnly = true)
    public Optional<Submission> find(long accountId, String form) {
        return jdbc.sql("select told, path from card_submission where account_id = :account and form = :form")
                .param("account", accountId)
                .param("form", form)
                .query(Submission.class)
                .optional();
    }

    /** What became of an opened form, whatever it said when it was sent; empty if it has not been done. */
    @Transactional(readOnly = true)
    public Optional<Submission> findOpened(long accountId, String opened) {
        return jdbc.sql("select told, path from card_submission where account_id = :account"
                        + " and starts_with(form, :form) order by at desc limit 1")
                .param("account", accountId)
                .param("form", opened + ".")
                .query(Submission.class)
                .optional();
    }

    /**
     * Does the work, unless the form has been done before; one that comes while it is being done waits for the end.
     *
     * @param form names the opened form; empty for one without a name, which is done each time
     * @param work gives the path where readers see it
     * @throws RepeatedException if it has been done before
     */
    @Transactional
    public String once(long accountId, String form, String told, Supplier<String> work) {
        if (form.isEmpty()) {
            return work.get();
        }
        Instant now = clock.instant();
        jdbc.sql("delete from card_submission where at < :before")
                .param("before", Timestamp.from(now.minus(REMEMBERED)))
                .update();
        int first = jdbc.sql("""
                        insert into card_submission (account_id, form, told, path, at) values (:account, :form, :told, '', :at)
                        on conflict do nothing
                        """)
                .param("account", accountId)
                .param("form", form)
                .param("told", told)
                .param("at", Timestamp.from(now))
                .update();
        if (first == 0) {
            throw new RepeatedException(form);
        }
        String path = work.get();
        jdbc.sql("update card_submission set path = :path where account_id = :account and form = :form")
                .param("path", path)
                .param("account", accountId)
                .param("form", form)
                .update();
        return path;
    }
}
