package jp.tsunagari.portal.catalogue;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how far the catalogue has come. */
@Service
@Transactional(readOnly = true)
public class CatalogueRevisions {

    private final RevisionTable table;

    CatalogueRevisions(RevisionTable table) {
        this.table = table;
    }

    /** The newest revision; 0 for a catalogue in which nothing has happened yet. */
    public long current() {
        return table.current();
    }

    /** What changed behind one revision up to another, each thing once. */
    public List<CatalogueChange> between(long after, long upTo) {
        return table.between(after, upTo);
    }
}
