package jp.tsunagari.portal.search.synonym;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.catalogue.CatalogueRevision;
import jp.tsunagari.portal.catalogue.SeenRevision;
import jp.tsunagari.portal.search.text.SearchableText;
import jp.tsunagari.portal.search.text.SynonymLine;
import jp.tsunagari.portal.search.text.SynonymSource;
import jp.tsunagari.portal.search.text.Synonyms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The synonyms that hold now. Every search asks for them, so they are kept for as long as the catalogue is at one
 * revision; and since few revisions are about them, the lines are only taken apart again when there are others.
 */
@Component
class CurrentSynonyms implements SynonymSource {

    private static final Duration MAX_UNSEEN = Duration.ofSeconds(1);

    private final SynonymTable table;
    private final SearchableText texts;
    private final SeenRevision seen;
    private volatile @Nullable Kept kept;

    CurrentSynonyms(SynonymTable table, SearchableText texts, SeenRevision seen) {
        this.table = table;
        this.texts = texts;
        this.seen = seen;
    }

    @Override
    public Synonyms current() {
        // The revision is read first: what is read then is at least as new.
        Optional<CatalogueRevision> revision = seen.within(MAX_UNSEEN);
        Kept last = kept;
        if (last != null && revision.filter(now -> now.equals(last.revision())).isPresent()) {
            return last.synonyms();
        }
        Kept next = read(revision.orElse(null), last);
        kept = next;
        return next.synonyms();
    }

    /** @param revision at which they are known to hold; null if no one knows it, and so they are read again next time */
    private Kept read(@Nullable CatalogueRevision revision, @Nullable Kept last) {
        List<SynonymLine> lines = table.read().stream()
                .filter(ManagedSynonym::active)
                .map(ManagedSynonym::line)
                .toList();
        return last != null && last.lines().equals(lines)
                ? new Kept(revision, lines, last.synonyms())
                : new Kept(revision, lines, new Synonyms(texts, lines));
    }

    private record Kept(@Nullable CatalogueRevision revision, List<SynonymLine> lines, Synonyms synonyms) {}
}
