package jp.tsunagari.portal.shortlist;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.account.SecretToken;
import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.audit.AuditEvent;
import jp.tsunagari.portal.audit.AuditLog;
import jp.tsunagari.portal.audit.AuditSubject;
import jp.tsunagari.portal.message.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Secret links by which others see or change a list, without an account, until its owner ends them. */
@Service
@Transactional(readOnly = true)
public class ListLinks {

    /** Links of a list that are good at the same time. */
    public static final int MAX_LINKS = 20;

    private final JdbcClient database;
    private final Clock clock;
    private final AuditLog audit;
    private final Messages messages;

    ListLinks(JdbcClient database, Clock clock, AuditLog audit, Messages messages) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
        this.messages = messages.stored();
    }

    /** A new link; empty where the list has as many as it may have. Its secret is stored nowhere. */
    @Transactional
    public Optional<SecretToken> share(long list, boolean mayEdit, String by) {
        database.sql("select id from kept_list where id = :list for update")
                .param("list", list)
                .query(Long.class)
                .single();
        if (of(list).size() >= MAX_LINKS) {
            return Optional.empty();
        }
        SecretToken token = SecretToken.random();
        database.sql("""
                        insert into kept_list_link (list_id, token_hash, may_edit, made_by, made_at)
                        values (:list, :hash, :edit, :by, :now)""")
                .param("list", list)
                .param("hash", token.hash())
                .param("edit", mayEdit)
                .param("by", by)
                .param("now", now())
                .update();
        audit.record(event(AuditAction.LIST_SHARED, list)
                .with(
                        messages.get("audit.detail.what"),
                        messages.get(mayEdit ? "audit.list.edit" : "audit.list.look")));
        return Optional.of(token);
    }

    /** Those of a list that are good. */
    public List<ListLink> of(long list) {
        return database.sql("""
                        select id, may_edit, made_at from kept_list_link
                        where list_id = :list and revoked_at is null order by id""")
                .param("list", list)
                .query((row, number) -> new ListLink(
                        row.getLong(1),
                        row.getBoolean(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Ends a link of this list; nothing where it is of another. */
    @Transactional
    public void revoke(long list, long link) {
        int ended = database.sql(
                        "update kept_list_link set revoked_at = :now where id = :link and list_id = :list and revoked_at is null")
                .param("now", now())
                .param("link", link)
                .param("list", list)
                .update();
        if (ended > 0) {
            audit.record(event(AuditAction.LIST_LINK_ENDED, list));
        }
    }

    /** Without the name: that is what its owner has written for themselves. */
    private static AuditEvent event(AuditAction action, long list) {
        return AuditEvent.of(action).to(AuditSubject.LIST, list, null);
    }

    /** What a link leads to; empty for one that is no good, or whose owner may not come in any more. */
    public Optional<SharedList> find(SecretToken token) {
        return database.sql("""
                        select k.list_id, k.may_edit from kept_list_link k
                        join kept_list l on l.id = k.list_id join user_account a on a.id = l.owner_id
                        where k.token_hash = :hash and k.revoked_at is null and a.enabled""")
                .param("hash", token.hash())
                .query((row, number) -> new SharedList(row.getLong(1), row.getBoolean(2)))
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** A link, without its secret. */
    public record ListLink(long id, boolean mayEdit, Instant at) {}

    /** A list that a link leads to. */
    public record SharedList(long list, boolean mayEdit) {}
}
