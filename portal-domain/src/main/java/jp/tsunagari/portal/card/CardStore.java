package jp.tsunagari.portal.card;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.tsunagari.portal.merge.CardShape;
import jp.tsunagari.portal.shared.SourceReference;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cards of one kind, for those who may change them; whether a user may is for the caller to know. The one way by which
 * a card changes, whoever changes it: every change is a version of its history.
 *
 * @param <D> the details
 * @param <C> the card as editors see it
 * @param <E> the card as it is stored
 */
@Transactional(readOnly = true)
public abstract class CardStore<D, C extends Card<D>, E extends CardEntity<D, C>> {

    private final CardType<D> type;
    private final CardRepository<E> repository;
    private final CardRecorder recorder;

    protected CardStore(CardType<D> type, CardRepository<E> repository, CardRecorder recorder) {
        this.type = type;
        this.repository = repository;
        this.recorder = recorder;
    }

    public CardType<D> type() {
        return type;
    }

    public CardKind kind() {
        return type.kind();
    }

    public CardShape<D> shape() {
        return type.shape();
    }

    /** Details as the history keeps them. */
    public D read(String json) {
        return type.read(json);
    }

    public Optional<C> find(long id) {
        return repository.findById(id).map(CardEntity::toCard);
    }

    public List<C> find(Collection<Long> ids) {
        return repository.findByIdIn(ids).stream().map(CardEntity::toCard).toList();
    }

    /** What the latest document says of it; empty if none does. */
    public Optional<D> base(long id) {
        return recorder.base(type, id);
    }

    /** Stores a card that the catalogue does not have yet. */
    protected C add(E card, @Nullable SourceReference source, Change change) {
        if (change.ofOwner()) {
            card.verified(recorder.now());
        }
        E added = repository.save(card);
        D details = added.details();
        recorder.version(type, added, change, shape().changedFields(type.empty(), details));
        if (source != null) {
            recorder.putBase(type, added.id(), details, source);
        }
        return added.toCard();
    }

    /**
     * Replaces the details. If nothing differs, nothing is stored and no date moves; if only lines of the document
     * differ, they are stored without becoming a version.
     *
     * @param seen the version that the change is based on
     * @return the card as it is now
     * @throws StaleCardException if the card has another version by now
     * @throws IllegalArgumentException if there is no such card
     */
    @Transactional
    public C change(long id, long seen, D wanted, Change change) {
        E card = lock(id, seen);
        D before = card.details();
        D details = possible(before, wanted);
        if (details.equals(before)) {
            return card.toCard();
        }
        if (change.kind().isByPerson()) {
            refuseIfTaken(id, details);
        }
        List<String> fields = shape().changedFields(before, details);
        card.put(details, base(id).orElse(null), recorder.now());
        if (fields.isEmpty()) {
            recorder.changed(key(id));
        } else {
            if (change.kind().isByPerson()) {
                card.edited(recorder.now());
            }
            if (change.ofOwner()) {
                card.verified(recorder.now());
            }
            record(card, change, fields);
        }
        repository.flush();
        changed(before, details);
        return card.toCard();
    }

    /** The details as far as they can be had again: a former state may tell of files that have been erased since. */
    protected D possible(D before, D details) {
        return details;
    }

    /** The card has other details now, and the database knows. */
    protected void changed(D before, D details) {}

    /** Throws if a person may not give the card these details, because they belong to another. */
    protected void refuseIfTaken(long id, D details) {}

    /**
     * Notes what a document says of a card, whatever the card says: the base of the next merge.
     *
     * @throws IllegalArgumentException if there is no such card
     */
    @Transactional
    public void rebase(long id, D read, SourceReference source) {
        lock(id).readFrom(source, recorder.now(), read);
        recorder.putBase(type, id, read, source);
        recorder.changed(key(id));
    }

    /**
     * Puts the base back that an import had replaced.
     *
     * @param former null if that import was the first to tell of the card
     * @param formerImport when a document had last told of it, null if never or not known
     */
    @Transactional
    public void restoreBase(long id, @Nullable ImportBase former, @Nullable Instant formerImport) {
        E card = lock(id);
        if (former == null) {
            card.readFrom(null, formerImport, null);
        } else {
            card.readFrom(former.source(), formerImport, read(former.content()));
        }
        recorder.putBaseBack(key(id), former);
        recorder.changed(key(id));
    }

    /**
     * Notes that a user has read the card and found it right; the second click of two does nothing more.
     *
     * @throws StaleCardException if it has been changed since it was read
     */
    @Transactional
    public void verify(long id, long seen, Change change) {
        lockUnlessDone(id, seen, change).ifPresent(card -> {
            card.verified(recorder.now());
            record(card, change, List.of());
        });
    }

    /**
     * Removes a card that an import added and no person has touched since; its history stays.
     *
     * @throws StaleCardException if it has been changed since it was seen
     */
    @Transactional
    public void remove(long id, long seen, Change change) {
        E card = lock(id, seen);
        record(card, change, List.of());
        recorder.removeBase(key(id));
        D before = card.details();
        repository.delete(card);
        repository.flush();
        changed(before, type.empty());
    }

    protected void record(E card, Change change, List<String> fields) {
        recorder.version(type, card, change, fields);
    }

    protected Instant now() {
        return recorder.now();
    }

    /**
     * The card for a change that the same person has not just made: the second click of two finds nothing to do.
     *
     * @throws StaleCardException if it has been changed otherwise since it was seen
     */
    protected Optional<E> lockUnlessDone(long id, long seen, Change change) {
        E card = lock(id);
        if (change.accountId() != null && card.version() == seen + 1 && recorder.isLast(key(id), change)) {
            return Optional.empty();
        }
        StaleCardException.refuseIfStale(seen, card.version());
        return Optional.of(card);
    }

    protected E lock(long id, long seen) {
        E card = lock(id);
        StaleCardException.refuseIfStale(seen, card.version());
        return card;
    }

    protected E lock(long id) {
        return repository
                .lock(id)
                .orElseThrow(
                        () -> new IllegalArgumentException("no " + kind().name().toLowerCase(Locale.ROOT) + " " + id));
    }

    private CardKey key(long id) {
        return new CardKey(kind(), id);
    }

    /** Another user has changed the card since it was opened. Nothing has been stored. */
    public static class StaleCardException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /**
         * Lets a change pass that was based on the present version.
         *
         * @param seen the version that the change was based on
         * @param now the version that the card has
         * @throws StaleCardException if they are not the same
         */
        public static void refuseIfStale(long seen, long now) {
            if (seen != now) {
                throw new StaleCardException(seen, now);
            }
        }

        /**
         * @param seen the version that the change was based on
         * @param now the version that the card has
         */
        public StaleCardException(long seen, long now) {
            super("the card was changed meanwhile: version " + now + " instead of " + seen);
        }
    }
}
