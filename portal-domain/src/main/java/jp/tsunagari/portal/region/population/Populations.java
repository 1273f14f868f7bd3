package jp.tsunagari.portal.region.population;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.catalogue.CatalogueChanges;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The populations that an operator has brought in. */
@Service
@Transactional(readOnly = true)
public class Populations {

    private final JdbcClient jdbc;
    private final CatalogueChanges changes;
    private final Clock clock;

    Populations(JdbcClient jdbc, CatalogueChanges changes, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Of one municipality.
     *
     * @param source the table it is from, in the operator's words
     */
    public record Population(int people, String source) {}

    /** Empty where none was brought in, and for what is no municipality. */
    public Optional<Population> of(String code) {
        return jdbc.sql("select people, source from municipality_population where region_code = :code")
                .param("code", code)
                .query(Population.class)
                .optional();
    }

    /** Other municipalities with two thirds to one and a half times as many people, the most alike first. */
    public List<String> like(String code) {
        return jdbc.sql("""
                        select other.region_code from municipality_population own
                        join municipality_population other on other.region_code <> own.region_code
                            and other.people * 3.0 between own.people * 2.0 and own.people * 4.5
                        where own.region_code = :code
                        order by abs(ln(other.people) - ln(own.people)), other.region_code
                        """).param("code", code).query(String.class).list();
    }

    /**
     * Puts a table in the place of the one before.
     *
     * @throws IllegalArgumentException if it has faults
     */
    @Transactional
    public void replace(PopulationTable table, String source) {
        if (!table.faults().isEmpty()) {
            throw new IllegalArgumentException("a table with faults: " + table.faults());
        }
        jdbc.sql("delete from municipality_population").update();
        Timestamp now = Timestamp.from(clock.instant());
        table.people()
                .forEach((code, people) -> jdbc.sql("insert into municipality_population"
                                + " (region_code, people, source, loaded_at) values (:code, :people, :source, :now)")
                        .param("code", code)
                        .param("people", people)
                        .param("source", source)
                        .param("now", now)
                        .update());
        changes.presentation();
    }
}
