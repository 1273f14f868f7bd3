package jp.tsunagari.portal.ingest.register;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How files that are registers are read, by their content: kept, so that the same file is never asked about again. */
@Repository
public class RegisterUses {

    private final JdbcClient jdbc;
    private final Clock clock;

    RegisterUses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** As a person has confirmed it; empty if nobody has. */
    public Optional<RegisterUse> confirmed(String sha256) {
        return jdbc.sql("select sheet, head_first, head_last, layout, skips_faults from document_register"
                        + " where sha256 = :sha256 and confirmed_by is not null")
                .param("sha256", sha256)
                .query((row, number) -> new RegisterUse(
                        row.getInt("sheet"),
                        row.getInt("head_first"),
                        row.getInt("head_last"),
                        row.getString("layout"),
                        row.getBoolean("skips_faults")))
                .optional();
    }

    /** Confirms how a file is read. */
    public void confirm(String sha256, RegisterUse use, String by) {
        put(sha256, use, List.of(), by);
    }

    /**
     * Notes which columns of a file may be shown to everyone, whenever it has been read.
     *
     * @param shown the numbers of the columns
     */
    public void read(String sha256, RegisterUse use, List<Integer> shown) {
        put(sha256, use, shown, null);
    }

    private void put(
            String sha256, RegisterUse use, List<Integer> shown, @org.jspecify.annotations.Nullable String by) {
        jdbc.sql("""
                        insert into document_register (sha256, sheet, head_first, head_last, layout, skips_faults, shown,
                                                       confirmed_by, confirmed_at)
                        values (:sha256, :sheet, :first, :last, :layout, :skips, cast(:shown as int[]), :by, :at)
                        on conflict (sha256) do update set
                            sheet = excluded.sheet, head_first = excluded.head_first, head_last = excluded.head_last,
                            layout = excluded.layout, skips_faults = excluded.skips_faults,
                            shown = case when excluded.confirmed_by is null then excluded.shown
                                         else document_register.shown end,
                            confirmed_by = coalesce(excluded.confirmed_by, document_register.confirmed_by),
                            confirmed_at = coalesce(excluded.confirmed_at, document_register.confirmed_at)
                        """)
                .param("sha256", sha256)
                .param("sheet", use.sheet())
                .param("first", use.headFirst())
                .param("last", use.headLast())
                .param("layout", use.layout())
                .param("skips", use.skipsFaults())
                .param("shown", shown.toArray(Integer[]::new))
                .param("by", by, Types.VARCHAR)
                .param("at", by == null ? null : Timestamp.from(clock.instant()), Types.TIMESTAMP)
                .update();
    }
}
