package jp.tsunagari.portal.catalogue;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how far the catalogue has come. */
@Service
@Transactional(readOnly = true)
public class CatalogueRevisions {

    private final RevisionStore table;
    private final SeenRevision seen;

    CatalogueRevisions(RevisionStore table, SeenRevision seen) {
        this.table = table;
        this.seen = seen;
    }

    /** The newest revision; 0 for a catalogue in which nothing has happened yet. */
    public long current() {
        long commits = seen.commits();
        CatalogueRevision current = table.current();
        seen.note(current, commits);
        return current.number();
    }

    /** Reads the newest revision for those who cannot ask themselves; see {@link SeenRevision}. */
    public void look() {
        current();
    }

    /** What changed after one revision up to another, each thing once. */
    public List<CatalogueChange> between(long after, long upTo) {
        return table.between(after, upTo);
    }
}
