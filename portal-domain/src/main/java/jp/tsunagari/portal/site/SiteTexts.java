package jp.tsunagari.portal.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.audit.AuditEvent;
import jp.tsunagari.portal.audit.AuditLog;
import jp.tsunagari.portal.audit.AuditSubject;
import jp.tsunagari.portal.message.Messages;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts of the pages, with all that they have ever been. */
@Service
@Transactional(readOnly = true)
public class SiteTexts {

    /** Japanese is always there. */
    public static final String JAPANESE = "ja";

    /** Characters of one text. */
    public static final int MAX_LENGTH = 40_000;

    private static final String SELECT =
            "select t.language, t.markdown, t.version, t.saved_at, coalesce(nullif(a.display_name, ''), a.login) as author from site_text t"
                    + " left join user_account a on a.id = t.account_id where t.page = :page and t.language = :language";

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Messages messages;
    private final Clock clock;

    SiteTexts(JdbcClient jdbc, AuditLog audit, Messages messages, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.messages = messages.stored();
        this.clock = clock;
    }

    /**
     * What readers see. Where the operator has written in Japanese only, that is what counts, and not the text in another
     * language that the portal comes with.
     */
    public SiteText shown(SitePage page, String language) {
        Optional<SiteText> saved = saved(page, language);
        if (saved.isPresent() || language.equals(JAPANESE)) {
            return saved.orElseGet(() -> shipped(page, language));
        }
        return saved(page, JAPANESE).orElseGet(() -> shipped(page, language));
    }

    /** What is edited: the last that was saved in this language, or what the portal comes with. */
    public SiteText current(SitePage page, String language) {
        return saved(page, language).orElseGet(() -> shipped(page, language));
    }

    /** All that was saved, the latest first, and at the end what the portal comes with. */
    public List<SiteText> history(SitePage page, String language) {
        List<SiteText> all = new ArrayList<>(query(page, language, SELECT + " order by version desc"));
        all.add(shipped(page, language));
        return List.copyOf(all);
    }

    /** One of them; empty if there never was such a version. */
    public Optional<SiteText> version(SitePage page, String language, int version) {
        return history(page, language).stream()
                .filter(text -> text.version() == version)
                .findFirst();
    }

    /**
     * Saves a text as the next version. The same text as before is no new version.
     *
     * @param accountId of the author
     * @param version which the author began from
     * @return whether it is a new one
     * @throws StaleTextException if another was saved meanwhile; nothing is stored
     */
    @Transactional
    public boolean save(SitePage page, String language, int version, String markdown, long accountId) {
        SiteText current = current(page, language);
        if (current.version() != version) {
            throw new StaleTextException(page);
        }
        if (current.markdown().equals(markdown)) {
            return false;
        }
        try {
            jdbc.sql("insert into site_text (page, language, version, markdown, saved_at, account_id)"
                            + " values (:page, :language, :version, :markdown, :at, :account)")
                    .param("page", page.code())
                    .param("language", language)
                    .param("version", version + 1)
                    .param("markdown", markdown)
                    .param("at", Timestamp.from(clock.instant()))
                    .param("account", accountId)
                    .update();
        } catch (DuplicateKeyException e) {
            throw (StaleTextException) new StaleTextException(page).initCause(e);
        }
        audit.record(AuditEvent.of(AuditAction.SITE_PAGE_CHANGED)
                .to(AuditSubject.SITE_PAGE, messages.get(page.titleKey()))
                .with(messages.get("audit.detail.language"), language)
                .with(messages.get("audit.detail.version"), Integer.toString(version + 1)));
        return true;
    }

    private Optional<SiteText> saved(SitePage page, String language) {
        return query(page, language, SELECT + " order by version desc limit 1").stream()
                .findFirst();
    }

    private List<SiteText> query(SitePage page, String language, String sql) {
        return jdbc.sql(sql)
                .param("page", page.code())
                .param("language", language)
                .query((row, number) -> text(page, row))
                .list();
    }

    private static SiteText text(SitePage page, ResultSet row) throws SQLException {
        return new SiteText(
                page,
                row.getString("language"),
                row.getString("markdown"),
                row.getInt("version"),
                row.getTimestamp("saved_at").toInstant(),
                row.getString("author"));
    }

    private static SiteText shipped(SitePage page, String language) {
        ClassPathResource text = new ClassPathResource("site/" + page.code() + "_" + language + ".md");
        try (InputStream in = text.getInputStream()) {
            return new SiteText(
                    page, language, new String(in.readAllBytes(), StandardCharsets.UTF_8).strip(), 0, null, null);
        } catch (IOException e) {
            throw new UncheckedIOException("no text of " + page + " in " + language, e);
        }
    }

    /** Another person has saved the page since. */
    public static final class StaleTextException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StaleTextException(SitePage page) {
            super("the text of " + page + " was saved by another person meanwhile");
        }
    }
}
