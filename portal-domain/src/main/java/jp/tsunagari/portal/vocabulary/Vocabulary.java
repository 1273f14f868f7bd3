package jp.tsunagari.portal.vocabulary;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** One of the two, with those retired. */
    public List<Term> of(TermList list) {
        return switch (list) {
            case TARGET_GROUP -> targetGroups();
            case APPROACH -> approaches();
        };
    }

    /**
     * The codes that have taken the place of a term, in whole or in part: the term's own among them where it has kept a
     * part. Empty for a term that is as it was.
     */
    public List<String> successors(TermList list, String code) {
        return terms().successors(list).getOrDefault(code, List.of());
    }

    /** Whether other terms have taken the whole place of one: its code lives on in addresses and on some cards. */
    public boolean isReplaced(TermList list, Term term) {
        List<String> successors = successors(list, term.code());
        return term.retired() && !successors.isEmpty() && !successors.contains(term.code());
    }

    /** These codes, and those whose whole place one of them has taken, so that old addresses find what they found. */
    public Set<String> withReplaced(TermList list, Set<String> codes) {
        Set<String> all = new LinkedHashSet<>(codes);
        terms().successors(list).forEach((code, successors) -> {
            if (!successors.contains(code) && successors.stream().anyMatch(codes::contains)) {
                all.add(code);
            }
        });
        return all;
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
        return new Terms(
                revision,
                read(TermList.TARGET_GROUP),
                read(TermList.APPROACH),
                Map.of(
                        TermList.TARGET_GROUP,
                        table.successors(TermList.TARGET_GROUP),
                        TermList.APPROACH,
                        table.successors(TermList.APPROACH)));
    }

    private List<Term> read(TermList list) {
        return table.read(list).stream().map(ManagedTerm::term).toList();
    }

    private record Terms(
            @Nullable CatalogueRevision revision,
            List<Term> targetGroups,
            List<Term> approaches,
            Map<TermList, Map<String, List<String>>> split) {

        Map<String, List<String>> successors(TermList list) {
            return split.getOrDefault(list, Map.of());
        }
    }
}
