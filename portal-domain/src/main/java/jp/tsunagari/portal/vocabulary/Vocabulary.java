package jp.tsunagari.portal.vocabulary;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.catalogue.CatalogueRevision;
import jp.tsunagari.portal.catalogue.SeenRevision;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * The two controlled vocabularies, each in the order in which its terms are offered. Every page asks for them several
 * times, so they are kept for as long as the catalogue stands at one revision, which a change of a term moves on.
 */
@Service
public class Vocabulary {

    private static final Duration LONGEST_UNSEEN = Duration.ofSeconds(1);

    private final JdbcTemplate jdbc;
    private final SeenRevision seen;
    private volatile @Nullable Terms kept;

    Vocabulary(JdbcTemplate jdbc, SeenRevision seen) {
        this.jdbc = jdbc;
        this.seen = seen;
    }

    /** 対象: whom an initiative is for. */
    public List<Term> targetGroups() {
        return terms().targetGroups();
    }

    /** 手法: how an initiative works. */
    public List<Term> approaches() {
        return terms().approaches();
    }

    private Terms terms() {
        // The revision is read first: what is read then is at least as new.
        Optional<CatalogueRevision> revision = seen.within(LONGEST_UNSEEN);
        Terms last = kept;
        if (last != null && revision.filter(now -> now.equals(last.revision())).isPresent()) {
            return last;
        }
        return revision.map(this::keep).orElseGet(() -> new Terms(null, read("target_group"), read("approach")));
    }

    private Terms keep(CatalogueRevision revision) {
        Terms terms = new Terms(revision, read("target_group"), read("approach"));
        kept = terms;
        return terms;
    }

    private List<Term> read(String table) {
        return List.copyOf(jdbc.query(
                "select code, name, name_en, includes from " + table + " order by position",
                (row, number) -> new Term(row.getString(1), row.getString(2), row.getString(3), row.getString(4))));
    }

    private record Terms(@Nullable CatalogueRevision revision, List<Term> targetGroups, List<Term> approaches) {}
}
