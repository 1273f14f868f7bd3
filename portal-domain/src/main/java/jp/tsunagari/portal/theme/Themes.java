package jp.tsunagari.portal.theme;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.audit.AuditEvent;
import jp.tsunagari.portal.audit.AuditLog;
import jp.tsunagari.portal.audit.AuditSubject;
import jp.tsunagari.portal.catalogue.CatalogueChanges;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.theme.Theme.Cases;
import jp.tsunagari.portal.theme.Theme.Content;
import jp.tsunagari.portal.theme.Theme.Period;
import jp.tsunagari.portal.theme.Theme.Standing;
import jp.tsunagari.portal.theme.Theme.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The themes, with all editions that they have ever had. */
@Service
@Transactional(readOnly = true)
public class Themes {

    private static final String SELECT = """
            select t.slug, e.*, coalesce(nullif(a.display_name, ''), a.login) as author
            from theme t join theme_edition e on e.theme_id = t.id left join user_account a on a.id = e.account_id
            """;

    private static final String LATEST =
            " where e.version = (select max(version) from theme_edition where theme_id = t.id)";

    private static final String IN_ORDER = " order by e.position, e.title, t.slug";

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final CatalogueChanges changes;
    private final Messages messages;
    private final Clock clock;

    Themes(JdbcClient jdbc, AuditLog audit, CatalogueChanges changes, Messages messages, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.changes = changes;
        this.messages = messages.stored();
        this.clock = clock;
    }

    /** Those that readers see on a day, in order. */
    public List<Theme> shown(LocalDate day) {
        return all().stream()
                .filter(theme -> theme.standing(day) == Standing.SHOWN)
                .toList();
    }

    /** The last edition of each, in order, those included that readers do not see. */
    public List<Theme> all() {
        return jdbc.sql(SELECT + LATEST + IN_ORDER).query(Themes::theme).list();
    }

    /** The last edition, whether readers see it or not; empty if there never was such a theme. */
    public Optional<Theme> find(String slug) {
        return jdbc.sql(SELECT + LATEST + " and t.slug = :slug")
                .param("slug", slug)
                .query(Themes::theme)
                .optional();
    }

    /** All editions, the latest first; empty if there never was such a theme. */
    public List<Theme> editions(String slug) {
        return jdbc.sql(SELECT + " where t.slug = :slug order by e.version desc")
                .param("slug", slug)
                .query(Themes::theme)
                .list();
    }

    /**
     * Makes a theme.
     *
     * @return false if the address is taken; nothing is stored then
     */
    @Transactional
    public boolean add(String slug, Content content, long accountId) {
        int added = jdbc.sql("insert into theme (slug) values (:slug) on conflict do nothing")
                .param("slug", slug)
                .update();
        if (added == 0) {
            return false;
        }
        store(slug, 1, content, false, accountId);
        return true;
    }

    /**
     * Saves a theme as its next edition, and brings it back if it was taken away.
     *
     * @param version that the author began from
     * @return false if that says what the last edition says; nothing is stored then
     * @throws StaleThemeException if another edition was saved meanwhile; nothing is stored
     */
    @Transactional
    public boolean save(String slug, int version, Content content, long accountId) {
        Theme last = last(slug, version);
        if (!last.removed() && last.content().equals(content)) {
            return false;
        }
        store(slug, version + 1, content, false, accountId);
        return true;
    }

    /**
     * Takes a theme away from readers; its editions stay.
     *
     * @param version that the admin has seen
     * @throws StaleThemeException if another edition was saved meanwhile; nothing is stored
     */
    @Transactional
    public void remove(String slug, int version, long accountId) {
        Theme last = last(slug, version);
        if (!last.removed()) {
            store(slug, version + 1, last.content(), true, accountId);
        }
    }

    private Theme last(String slug, int version) {
        return find(slug).filter(theme -> theme.version() == version).orElseThrow(() -> new StaleThemeException(slug));
    }

    private void store(String slug, int version, Content content, boolean removed, long accountId) {
        Words english = content.english();
        Period period = content.period();
        try {
            jdbc.sql("""
                            insert into theme_edition (theme_id, version, title, body, title_english, body_english, filter,
                                initiative_ids, shown_from, shown_until, position, removed, saved_at, account_id)
                            select id, :version, :title, :body, :titleEnglish, :bodyEnglish, :filter,
                                :ids, :from, :until, :position, :removed, :at, :account
                            from theme where slug = :slug
                            """)
                    .param("slug", slug)
                    .param("version", version)
                    .param("title", content.japanese().title())
                    .param("body", content.japanese().markdown())
                    .param("titleEnglish", english == null ? "" : english.title())
                    .param("bodyEnglish", english == null ? "" : english.markdown())
                    .param("filter", content.cases().filter())
                    .param("ids", content.cases().initiatives().toArray(Long[]::new))
                    .param("from", date(period.from()), Types.DATE)
                    .param("until", date(period.until()), Types.DATE)
                    .param("position", content.place())
                    .param("removed", removed)
                    .param("at", Timestamp.from(clock.instant()))
                    .param("account", accountId)
                    .update();
        } catch (DuplicateKeyException e) {
            throw (StaleThemeException) new StaleThemeException(slug).initCause(e);
        }
        changes.presentation();
        audit.record(AuditEvent.of(removed ? AuditAction.THEME_REMOVED : AuditAction.THEME_SAVED)
                .to(AuditSubject.THEME, content.japanese().title())
                .with(messages.get("audit.detail.version"), Integer.toString(version)));
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static Theme theme(ResultSet row, int number) throws SQLException {
        Array ids = row.getArray("initiative_ids");
        String filter = row.getString("filter");
        String english = row.getString("title_english");
        Content content = new Content(
                new Words(row.getString("title"), row.getString("body")),
                english.isEmpty() ? null : new Words(english, row.getString("body_english")),
                new Cases(filter, List.of((Long[]) ids.getArray())),
                new Period(row.getObject("shown_from", LocalDate.class), row.getObject("shown_until", LocalDate.class)),
                row.getInt("position"));
        return new Theme(
                row.getString("slug"),
                row.getInt("version"),
                content,
                row.getBoolean("removed"),
                row.getTimestamp("saved_at").toInstant(),
                row.getString("author"));
    }

    /** Another person has saved the theme since. */
    public static final class StaleThemeException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StaleThemeException(String slug) {
            super("the theme " + slug + " was saved by another person meanwhile");
        }
    }
}
