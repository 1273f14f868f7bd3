package jp.tsunagari.portal.ingest.run;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.ingest.casestudy.ProgrammeNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people have said about documents: programme and year, by the content of the file. */
@Component
public class DocumentFactStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentFactStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was said last. */
    public record DocumentFact(String programme, int fiscalYear) {}

    public Optional<DocumentFact> find(String sha256) {
        return jdbc.sql("select programme, fiscal_year from document_fact where sha256 = :sha256")
                .param("sha256", sha256)
                .query(DocumentFact.class)
                .optional();
    }

    public void put(String sha256, DocumentFact fact, String by) {
        jdbc.sql("""
                        insert into document_fact (sha256, programme, fiscal_year, said_by, said_at)
                        values (:sha256, :programme, :year, :by, :at)
                        on conflict (sha256) do update set programme = excluded.programme,
                            fiscal_year = excluded.fiscal_year, said_by = excluded.said_by, said_at = excluded.said_at
                        """)
                .param("sha256", sha256)
                .param("programme", fact.programme())
                .param("year", fact.fiscalYear())
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** A programme in the spelling in which the catalogue has it already, else as it is. */
    public String spelling(String programme) {
        List<String> known = jdbc.sql(
                        "select programme from initiative where programme is not null group by 1 order by count(*) desc, 1")
                .query(String.class)
                .list();
        String key = ProgrammeNames.key(programme);
        return known.contains(programme)
                ? programme
                : known.stream()
                        .filter(name -> ProgrammeNames.key(name).equals(key))
                        .findFirst()
                        .orElse(programme);
    }
}
