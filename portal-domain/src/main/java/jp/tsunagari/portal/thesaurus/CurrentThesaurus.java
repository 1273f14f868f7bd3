package jp.tsunagari.portal.thesaurus;

import java.time.Duration;
import java.util.Optional;
import jp.tsunagari.portal.catalogue.CatalogueRevision;
import jp.tsunagari.portal.catalogue.SeenRevision;
import jp.tsunagari.portal.thesaurus.ThesaurusStore.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the thesaurus for as long as the catalogue is at one revision, which every change of the thesaurus and of a
 * term moves on, on whatever node; and reads it again only when it has changed itself.
 */
@Component
class CurrentThesaurus implements ThesaurusSource {

    private static final Duration MAX_UNSEEN = Duration.ofSeconds(1);

    private final ThesaurusStore store;
    private final SeenRevision seen;
    private volatile @Nullable Kept kept;

    CurrentThesaurus(ThesaurusStore store, SeenRevision seen) {
        this.store = store;
        this.seen = seen;
    }

    @Override
    public Thesaurus current() {
        // The revision is read first: what is read then is at least as new.
        Optional<CatalogueRevision> revision = seen.within(MAX_UNSEEN);
        Kept last = kept;
        if (last != null && revision.filter(now -> now.equals(last.seen())).isPresent()) {
            return last.thesaurus();
        }
        Kept next = read(revision.orElse(null), last);
        kept = next;
        return next.thesaurus();
    }

    /** @param seen at which it is known to hold; null if no one knows it, and so the revision is read again next time */
    private Kept read(@Nullable CatalogueRevision seen, @Nullable Kept last) {
        Revision revision = store.revision();
        return last != null && last.revision().equals(revision)
                ? new Kept(seen, revision, last.thesaurus())
                : new Kept(seen, revision, store.read(revision));
    }

    private record Kept(@Nullable CatalogueRevision seen, Revision revision, Thesaurus thesaurus) {}
}
