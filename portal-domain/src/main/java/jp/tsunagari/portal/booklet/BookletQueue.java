package jp.tsunagari.portal.booklet;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.account.SecretToken;
import jp.tsunagari.portal.booklet.BookletOrder.BookletFormat;
import jp.tsunagari.portal.booklet.BookletOrder.BookletPart;
import jp.tsunagari.portal.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The booklets that were ordered, in the database: so any node may make one and any node may hand it over, and what a node
 * was making when it died is made by another.
 */
@Service
public class BookletQueue {

    /** So long a booklet can be taken after it was made; an order that nobody made is forgotten as soon. */
    public static final Duration KEPT = Duration.ofHours(1);

    /** Whoever makes a booklet and is not heard of for so long is dead. */
    static final Duration SILENCE = Duration.ofMinutes(2);

    /** A booklet at which so many have died is not tried again. */
    static final int MAX_ATTEMPTS = 2;

    private final JdbcClient database;
    private final Clock clock;

    BookletQueue(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes an order.
     *
     * @param visitor who orders, such as a session; only a hash of it is stored
     * @param most orders that may be open at the same time
     */
    @Transactional
    public Placed place(BookletOrder order, String visitor, int most) {
        // No two orders are counted at the same time; reading goes on. Before any row is touched, or two could wait for
        // each other.
        database.sql("lock table booklet in share row exclusive mode").update();
        eraseOld();
        String visitorHash = Sha256.of(("booklet:" + visitor).getBytes(StandardCharsets.UTF_8));
        List<String> open = database.sql("select visitor_hash from booklet where state in ('WAITING', 'RUNNING')")
                .query(String.class)
                .list();
        if (open.contains(visitorHash)) {
            return new Placed(Placed.Answer.VISITOR_WAITS, null);
        }
        if (open.size() >= most) {
            return new Placed(Placed.Answer.FULL, null);
        }
        SecretToken token = SecretToken.random();
        database.sql("""
                        insert into booklet (token_hash, visitor_hash, title, note, cases, found, parts, format, language, root,
                            list_address, state, ordered_at)
                        values (:token, :visitor, :title, :note, :cases, :found, :parts, :format, :language, :root, :list,
                            'WAITING', :now)""")
                .param("token", token.hash())
                .param("visitor", visitorHash)
                .param("title", order.title())
                .param("note", order.note())
                .param("cases", order.cases().stream().map(String::valueOf).collect(Collectors.joining(",")))
                .param("found", order.found())
                .param("parts", order.parts().stream().map(Enum::name).collect(Collectors.joining(",")))
                .param("format", order.format().name())
                .param("language", order.language())
                .param("root", order.root())
                .param("list", order.listAddress())
                .param("now", now())
                .update();
        return new Placed(Placed.Answer.TAKEN, token);
    }

    /** The next one to be made, which is the caller's from then on; empty where there is none. */
    @Transactional
    public Optional<Claim> claim() {
        OffsetDateTime now = now();
        database.sql("""
                        update booklet set state = 'FAILED', finished_at = :now
                        where state = 'RUNNING' and alive_at < :dead and attempts >= :most""")
                .param("now", now)
                .param("dead", now.minus(SILENCE))
                .param("most", MAX_ATTEMPTS)
                .update();
        return database.sql("""
                        update booklet set state = 'RUNNING', attempts = attempts + 1, alive_at = :now, steps_done = 0
                        where id = (
                            select id from booklet
                            where state = 'WAITING' or (state = 'RUNNING' and alive_at < :dead)
                            order by id limit 1 for update skip locked)
                        returning *""")
                .param("now", now)
                .param("dead", now.minus(SILENCE))
                .query((row, number) -> new Claim(row.getLong("id"), row.getInt("attempts"), order(row)))
                .optional();
    }

    /** Says how far one is, and that its maker is alive. */
    @Transactional
    public void progress(Claim claim, int done, int steps) {
        database.sql("""
                        update booklet set steps_done = :done, steps = :steps, alive_at = :now
                        where id = :id and attempts = :attempt and state = 'RUNNING'""")
                .param("done", done)
                .param("steps", steps)
                .param("now", now())
                .param("id", claim.id())
                .param("attempt", claim.attempt())
                .update();
    }

    /** Hands one over; nothing happens where it was given to another maker meanwhile. */
    @Transactional
    public void finish(Claim claim, byte[] file) {
        end(claim, "DONE", file);
    }

    /** Gives one up. */
    @Transactional
    public void fail(Claim claim) {
        end(claim, "FAILED", null);
    }

    private void end(Claim claim, String state, byte @Nullable [] file) {
        database.sql("""
                        update booklet set state = :state, file = cast(:file as bytea), finished_at = :now
                        where id = :id and attempts = :attempt and state = 'RUNNING'""")
                .param("state", state)
                .param("file", file)
                .param("now", now())
                .param("id", claim.id())
                .param("attempt", claim.attempt())
                .update();
    }

    /** How one stands, for whoever has its address; empty for one that was never ordered or is forgotten. */
    @Transactional(readOnly = true)
    public Optional<Standing> standing(String token) {
        return database.sql("""
                        select b.*, octet_length(file) as size,
                            (select count(*) from booklet o where o.id < b.id and o.state in ('WAITING', 'RUNNING')) as ahead
                        from booklet b where token_hash = :token and ordered_at > :old""")
                .param("token", new SecretToken(token).hash())
                .param("old", now().minus(KEPT.multipliedBy(2)))
                .query((row, number) -> new Standing(
                        order(row),
                        State.valueOf(row.getString("state")),
                        row.getInt("steps_done"),
                        row.getInt("steps"),
                        row.getInt("ahead"),
                        row.getLong("size"),
                        end(row)))
                .optional();
    }

    private static @Nullable OffsetDateTime end(ResultSet row) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return finished == null ? null : finished.plus(KEPT);
    }

    /** The file of one that is done. */
    @Transactional(readOnly = true)
    public Optional<byte[]> file(String token) {
        return database.sql(
                        "select file from booklet where token_hash = :token and state = 'DONE' and finished_at > :old")
                .param("token", new SecretToken(token).hash())
                .param("old", now().minus(KEPT))
                .query((row, number) -> row.getBytes("file"))
                .optional();
    }

    /** Erases what nobody can take any more. */
    @Transactional
    public void eraseOld() {
        database.sql("delete from booklet where finished_at < :old or ordered_at < :older")
                .param("old", now().minus(KEPT))
                .param("older", now().minus(KEPT.multipliedBy(2)))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static BookletOrder order(ResultSet row) throws SQLException {
        List<Long> cases =
                Stream.of(row.getString("cases").split(",")).map(Long::valueOf).toList();
        Set<BookletPart> parts = Arrays.stream(row.getString("parts").split(","))
                .map(BookletPart::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(BookletPart.class)));
        return new BookletOrder(
                row.getString("title"),
                row.getString("note"),
                cases,
                row.getInt("found"),
                parts,
                BookletFormat.valueOf(row.getString("format")),
                row.getString("language"),
                row.getString("root"),
                row.getString("list_address"));
    }

    /** Where a booklet is on its way. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED;

        /** Of the sentence about it. */
        public String messageKey() {
            return "booklet.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What came of an order.
     *
     * @param token of the secret address; null unless it was taken
     */
    public record Placed(Answer answer, @Nullable SecretToken token) {

        /** Whether an order was taken, and why not. */
        public enum Answer {
            TAKEN,
            VISITOR_WAITS,
            FULL
        }
    }

    /** A booklet that is being made, by its so-manieth maker. */
    public record Claim(long id, int attempt, BookletOrder order) {}

    /**
     * How a booklet stands.
     *
     * @param ahead how many are made before it
     * @param size of its file in bytes, 0 while there is none
     * @param until when it can be taken; null while it is not finished
     */
    public record Standing(
            BookletOrder order,
            State state,
            int done,
            int steps,
            int ahead,
            long size,
            @Nullable OffsetDateTime until) {}
}
