package jp.tsunagari.portal.thesaurus;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.tsunagari.portal.catalogue.CatalogueChanges;
import jp.tsunagari.portal.shared.Paged;
import jp.tsunagari.portal.text.Fold;
import jp.tsunagari.portal.text.Folding;
import jp.tsunagari.portal.thesaurus.ConceptFault.Reason;
import jp.tsunagari.portal.thesaurus.ConceptStore.ConceptRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the thesaurus. Searches go by it from the next moment on. A code never changes and no concept is ever deleted; a
 * caller who changes one says which version they have seen, and nothing that changed in between is overwritten.
 */
@Service
@Transactional
public class ThesaurusAdmin {

    private static final int PAGE_SIZE = 50;

    private static final Folding LOOSE =
            Folding.of(Fold.COMPATIBILITY, Fold.INVISIBLE, Fold.CASE, Fold.SPACES, Fold.KANA, Fold.VARIANTS);

    private final ThesaurusStore thesaurus;
    private final ConceptStore concepts;
    private final CatalogueChanges changes;
    private final ConceptLog log;
    private final Clock clock;

    ThesaurusAdmin(
            ThesaurusStore thesaurus, ConceptStore concepts, CatalogueChanges changes, ConceptLog log, Clock clock) {
        this.thesaurus = thesaurus;
        this.concepts = concepts;
        this.changes = changes;
        this.log = log;
        this.clock = clock;
    }

    /** As it is now, also with what this transaction has changed. */
    @Transactional(readOnly = true)
    public Thesaurus now() {
        return thesaurus.read();
    }

    /**
     * The concepts that a filter lets through; those first that are called as it says, then by reading.
     *
     * @param page from 1; one that is not there is empty
     */
    @Transactional(readOnly = true)
    public Paged<Concept> find(ConceptFilter filter, int page) {
        String wanted = LOOSE.apply(filter.words());
        List<Concept> found = (filter.kind() == ConceptFilter.Kind.RETIRED ? retired() : thesaurus.read())
                .concepts().stream()
                        .filter(of(filter.kind()))
                        .filter(concept -> nearness(concept, wanted) > 0)
                        .sorted(Comparator.comparing((Concept concept) -> -nearness(concept, wanted))
                                .thenComparing(concept -> concept.labels().reading())
                                .thenComparing(Concept::code))
                        .toList();
        int number = Math.max(1, page);
        int from = Math.min(found.size(), (number - 1) * PAGE_SIZE);
        long total = found.size();
        return new Paged<>(found.subList(from, Math.min(found.size(), from + PAGE_SIZE)), total, number, PAGE_SIZE);
    }

    private Predicate<Concept> of(ConceptFilter.Kind kind) {
        return switch (kind) {
            case ALL, RETIRED -> concept -> true;
            case TERMS -> concept -> concept.term() != null;
            case CHANGED -> {
                Set<String> touched = concepts.touched();
                yield concept -> touched.contains(concept.code());
            }
        };
    }

    private Thesaurus retired() {
        Set<String> used = Set.copyOf(
                thesaurus.read().concepts().stream().map(Concept::code).toList());
        return thesaurus.readAll().with(List.of(), used);
    }

    /** 3 for its label, 2 for another of its words, 1 for a part of one, 0 for none. */
    private static int nearness(Concept concept, String wanted) {
        if (wanted.isEmpty()) {
            return 1;
        }
        if (LOOSE.apply(concept.label()).equals(wanted)) {
            return 3;
        }
        return words(concept)
                .map(LOOSE::apply)
                .mapToInt(word -> word.equals(wanted) ? 2 : word.contains(wanted) ? 1 : 0)
                .max()
                .orElse(0);
    }

    private static Stream<String> words(Concept concept) {
        Labels labels = concept.labels();
        return Stream.of(
                        Stream.of(labels.preferred(), labels.reading(), concept.code()),
                        labels.same().stream(),
                        labels.english().stream(),
                        labels.cues().stream().map(Labels.Cue::phrase))
                .flatMap(word -> word);
    }

    /** The concept as it is now, also if it is retired; empty if there is none with this code. */
    @Transactional(readOnly = true)
    public Optional<ManagedConcept> find(String code) {
        return concepts.find(code).map(row -> {
            Thesaurus all = row.retired() ? thesaurus.readAll() : thesaurus.read();
            return new ManagedConcept(
                    ConceptDraft.of(all, all.get(code)),
                    row.version(),
                    row.retired(),
                    row.shipped(),
                    concepts.labelsByPersons(row.id(), false),
                    concepts.labelsByPersons(row.id(), true));
        });
    }

    /** What keeps a concept from being so; none if it may be. Looks at nothing that may change in between. */
    @Transactional(readOnly = true)
    public List<ConceptFault> faults(ConceptDraft draft) {
        return ConceptRules.faults(List.of(draft), thesaurus.read());
    }

    /**
     * Adds a concept.
     *
     * @throws ConceptRefusedException if it cannot be so, or its code is taken
     */
    public void add(ConceptDraft draft) {
        concepts.lock();
        if (concepts.find(draft.code()).isPresent() || draft.isTerm()) {
            throw refused(draft.code(), Reason.CODE_TAKEN, draft.code());
        }
        refuse(draft);
        concepts.write(draft);
        changes.presentation();
        log.added(draft, thesaurus.read());
    }

    /**
     * Says other things of a concept.
     *
     * @param version the one that was seen
     * @return whether anything is different now
     * @throws ConceptRefusedException if it cannot be so, or has changed since
     */
    public boolean change(ConceptDraft draft, int version) {
        concepts.lock();
        ConceptRow row = asSeen(draft.code(), version);
        if (row.retired()) {
            throw refused(draft.code(), Reason.CHANGED_SINCE, "");
        }
        Thesaurus before = thesaurus.read();
        ConceptDraft old = ConceptDraft.of(before, before.get(draft.code()));
        if (old.equals(draft)) {
            return false;
        }
        refuse(draft);
        concepts.write(draft);
        changes.presentation();
        log.changed(old, draft, thesaurus.read());
        return true;
    }

    /**
     * Says all at once what a file says. Nothing is checked again: a caller compares and checks in the same transaction.
     *
     * @param fileName for the log
     * @param drafts concepts that are added, changed or brought back
     * @param retired codes of those that go out of use
     */
    public void replace(String fileName, List<ConceptDraft> drafts, List<String> retired) {
        concepts.lock();
        for (ConceptDraft draft : drafts) {
            Optional<ConceptRow> row = concepts.find(draft.code());
            row.filter(ConceptRow::retired).ifPresent(found -> concepts.setRetired(found.id(), null));
            if (row.isEmpty()) {
                // Others of the file may be related to it.
                concepts.write(
                        new ConceptDraft(draft.code(), draft.labels(), ConceptDraft.Links.NONE, draft.definition()));
            }
        }
        drafts.forEach(concepts::write);
        Instant now = clock.instant();
        retired.forEach(code -> concepts.find(code).ifPresent(row -> concepts.setRetired(row.id(), now)));
        changes.presentation();
        log.imported(fileName, drafts, retired.size());
    }

    /**
     * Takes a concept out of use: no search goes by it. Does nothing to one that is retired already.
     *
     * @throws ConceptRefusedException if it has changed since, or is a term, which its vocabulary retires
     */
    public void retire(String code, int version) {
        setRetired(code, version, clock.instant());
    }

    /**
     * Puts a concept to use again, with all that was said of it.
     *
     * @throws ConceptRefusedException if it has changed since, or one of its words is another concept's now
     */
    public void reinstate(String code, int version) {
        setRetired(code, version, null);
    }

    private void setRetired(String code, int version, @Nullable Instant at) {
        concepts.lock();
        ConceptRow row = asSeen(code, version);
        if (ConceptDraft.isTerm(code)) {
            throw refused(code, Reason.CODE_TAKEN, code);
        }
        if (row.retired() == (at != null)) {
            return;
        }
        concepts.setRetired(row.id(), at);
        Thesaurus all = thesaurus.readAll();
        ConceptDraft draft = ConceptDraft.of(all, all.get(code));
        if (at == null) {
            Thesaurus now = thesaurus.read();
            refuse(ConceptDraft.of(now, now.get(code)));
        }
        changes.presentation();
        log.retired(draft, at != null);
    }

    private void refuse(ConceptDraft draft) {
        List<ConceptFault> faults = faults(draft);
        if (!faults.isEmpty()) {
            throw new ConceptRefusedException(faults);
        }
    }

    private ConceptRow asSeen(String code, int version) {
        return concepts.find(code)
                .filter(row -> row.version() == version)
                .orElseThrow(() -> refused(code, Reason.CHANGED_SINCE, ""));
    }

    private static ConceptRefusedException refused(String code, Reason reason, String word) {
        return new ConceptRefusedException(List.of(new ConceptFault(code, reason, word, "")));
    }

    /**
     * Which concepts a list shows.
     *
     * @param words part of any label, reading, English word or cue, or of the code; empty for all
     */
    public record ConceptFilter(String words, Kind kind) {

        /** Which of them. */
        public enum Kind {
            ALL,
            /** Those that are terms of the vocabulary. */
            TERMS,
            /** Those that a person has added or changed. */
            CHANGED,
            RETIRED
        }
    }
}
