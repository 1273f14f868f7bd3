package jp.tsunagari.portal.ingest.layout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.audit.AuditEvent;
import jp.tsunagari.portal.audit.AuditLog;
import jp.tsunagari.portal.audit.AuditSubject;
import jp.tsunagari.portal.ingest.source.SourceText;
import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The layouts that documents are read by, with all that they have ever been. */
@Service
@Transactional(readOnly = true)
public class Layouts {

    private static final String SELECT =
            "select content::text as content, version, saved_at, saved_by from document_layout";

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Messages messages;
    private final Clock clock;

    Layouts(JdbcClient jdbc, AuditLog audit, Messages messages, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A layout at one time.
     *
     * @param version 0 for the one that ships with the program, then one more with every saving
     * @param savedAt null for the one that ships with the program
     * @param savedBy login name, null as before
     */
    public record LayoutVersion(
            Layout layout,
            int version,
            @Nullable Instant savedAt,
            @Nullable String savedBy) {

        static LayoutVersion shipped(Layout layout) {
            return new LayoutVersion(layout, 0, null, null);
        }
    }

    /** The last version of each, those first that ship with the program. */
    public List<LayoutVersion> current() {
        Map<String, LayoutVersion> last = new LinkedHashMap<>();
        LayoutJson.shipped().forEach(layout -> last.put(layout.code(), LayoutVersion.shipped(layout)));
        jdbc.sql(SELECT + " order by code, version")
                .query(Layouts::version)
                .list()
                .forEach(version -> last.put(version.layout().code(), version));
        return List.copyOf(last.values());
    }

    /** The last version of one. */
    public Optional<LayoutVersion> current(String code) {
        return history(code).stream().findFirst();
    }

    /** All versions of one, the latest first. */
    public List<LayoutVersion> history(String code) {
        List<LayoutVersion> versions = new ArrayList<>(jdbc.sql(SELECT + " where code = :code order by version desc")
                .param("code", code)
                .query(Layouts::version)
                .list());
        LayoutJson.shipped().stream()
                .filter(layout -> layout.code().equals(code))
                .forEach(layout -> versions.add(LayoutVersion.shipped(layout)));
        return List.copyOf(versions);
    }

    /** The one of which the most different headings and fields are in a text; the first of those that are alike. */
    public LayoutVersion best(SourceText text) {
        List<TextLine> lines = TextLine.of(text);
        LayoutVersion best = null;
        int most = -1;
        for (LayoutVersion each : current()) {
            if (each.layout().headings().isEmpty()) {
                continue;
            }
            int found = found(new LayoutWords(each.layout()), lines);
            if (best == null || found > most) {
                best = each;
                most = found;
            }
        }
        return best == null ? LayoutVersion.shipped(LayoutJson.cabinetOffice()) : best;
    }

    /** All that know columns of registers. */
    public List<LayoutVersion> registers() {
        return current().stream()
                .filter(each -> each.layout().register() != null)
                .toList();
    }

    private static int found(LayoutWords words, List<TextLine> lines) {
        Set<CaseHeading> headings = EnumSet.noneOf(CaseHeading.class);
        Set<ProfileField> fields = EnumSet.noneOf(ProfileField.class);
        for (TextLine line : lines) {
            words.heading(line.text()).ifPresent(headings::add);
            LabelledLine.of(line.text(), words)
                    .flatMap(labelled -> words.field(labelled.label()))
                    .ifPresent(fields::add);
        }
        return headings.size() + fields.size();
    }

    /**
     * Saves a layout as the next version. The same as before is no new version.
     *
     * @param by login name
     * @return the version that counts now
     * @throws UnusableLayoutException if it cannot be used; nothing is stored
     */
    @Transactional
    public LayoutVersion save(Layout layout, String by) {
        LayoutFault fault = LayoutFault.of(layout);
        if (fault != null) {
            throw new UnusableLayoutException(fault);
        }
        LayoutVersion before = current(layout.code()).orElse(null);
        if (before != null && LayoutJson.write(before.layout()).equals(LayoutJson.write(layout))) {
            return before;
        }
        int version = before == null ? 1 : before.version() + 1;
        Instant now = clock.instant();
        try {
            jdbc.sql("insert into document_layout (code, version, content, saved_at, saved_by)"
                            + " values (:code, :version, cast(:content as json), :at, :by)")
                    .param("code", layout.code())
                    .param("version", version)
                    .param("content", LayoutJson.write(layout))
                    .param("at", Timestamp.from(now))
                    .param("by", by)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new UnusableLayoutException(new LayoutFault("layouts.fault.meanwhile", layout.code()), e);
        }
        audit.record(AuditEvent.of(AuditAction.LAYOUT_CHANGED)
                .to(AuditSubject.LAYOUT, layout.name())
                .with(messages.stored().get("audit.detail.version"), Integer.toString(version)));
        return new LayoutVersion(layout, version, now, by);
    }

    private static LayoutVersion version(ResultSet row, int number) throws SQLException {
        return new LayoutVersion(
                LayoutJson.read(row.getString("content")),
                row.getInt("version"),
                row.getTimestamp("saved_at").toInstant(),
                row.getString("saved_by"));
    }

    /** A layout that cannot be saved; the fault says why. */
    public static final class UnusableLayoutException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient LayoutFault fault;

        UnusableLayoutException(LayoutFault fault) {
            super(fault.key());
            this.fault = fault;
        }

        UnusableLayoutException(LayoutFault fault, Exception cause) {
            super(fault.key(), cause);
            this.fault = fault;
        }

        public LayoutFault fault() {
            return fault;
        }
    }
}
