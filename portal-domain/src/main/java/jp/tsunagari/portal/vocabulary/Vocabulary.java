package jp.tsunagari.portal.vocabulary;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.catalogue.CatalogueRevision;
import jp.tsunagari.portal.catalogue.SeenRevision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The two controlled vocabularies, each in the order in which its terms are offered, and with those that are retired, which
 * some cards may have: who offers terms leaves them out. Every page asks for them several
 * times, so they are kept for as long as the catalogue is at one revision, which a change of a term moves on.
 */
@Service
public class Vocabulary {

    private static final Duration MAX_UNSEEN = Duration.ofSeconds(1);

    private final TermTable table;
    private final SeenRevision seen;
    private volatile @Nullable Terms kept;

    Vocabulary(TermTable table, SeenRevision seen) {
        this.table = table;
        this.seen = seen;
    }

    /** 対象: whom an initiative is for; with those retired. */
    public List<Term> targetGroups() {
        return terms().targetGroups();
    }

    /** 手法: how an initiative works; with those retired. */
    public List<Term> approaches() {
        return terms().approaches();
    }

    private Terms terms() {
        // The revision is read first: what is read then is at least as new.
        Optional<CatalogueRevision> revision = seen.within(MAX_UNSEEN);
        Terms last = kept;
        if (last != null && revision.filter(now -> now.equals(last.revision())).isPresent()) {
            return last;
        }
        return revision.map(this::keep).orElseGet(() -> readAll(null));
    }

    private Terms keep(CatalogueRevision revision) {
        Terms terms = readAll(revision);
        kept = terms;
        return terms;
    }

    private Terms readAll(@Nullable CatalogueRevision revision) {
        return new Terms(revision, read(TermList.TARGET_GROUP), read(TermList.APPROACH));
    }

    private List<Term> read(TermList list) {
        return table.read(list).stream().map(ManagedTerm::term).toList();
    }

    private record Terms(@Nullable CatalogueRevision revision, List<Term> targetGroups, List<Term> approaches) {}
}
