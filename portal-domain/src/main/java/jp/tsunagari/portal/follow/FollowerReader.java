package jp.tsunagari.portal.follow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.account.SecretToken;
import jp.tsunagari.portal.follow.FollowTarget.FollowKind;
import jp.tsunagari.portal.follow.Follower.Follow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads followers from the tables. */
@Component
class FollowerReader {

    private final JdbcClient database;

    FollowerReader(JdbcClient database) {
        this.database = database;
    }

    /** Whose page a link leads to, as long as the address is kept. */
    Optional<Follower> ofLink(SecretToken token, Instant now) {
        return database.sql("""
                        select f.* from follower f join follow_link l on l.follower_id = f.id
                        where l.token_hash = :hash and f.expires_at > :now""")
                .param("hash", token.hash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> follower(row))
                .optional();
    }

    Optional<Follower> find(long id) {
        return database.sql("select * from follower where id = :id")
                .param("id", id)
                .query((row, number) -> follower(row))
                .optional();
    }

    private Follower follower(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Follower(id, row.getString("email"), instant(row, "expires_at"), follows(id));
    }

    private List<Follow> follows(long follower) {
        return database.sql("select * from follow where follower_id = :id order by id")
                .param("id", follower)
                .query((row, number) -> new Follow(
                        row.getLong("id"),
                        new FollowTarget(FollowKind.valueOf(row.getString("kind")), row.getString("target")),
                        row.getString("language"),
                        FollowRhythm.valueOf(row.getString("rhythm")),
                        row.getObject("next_at") == null ? null : instant(row, "next_at"),
                        row.getObject("marked_at") != null))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
