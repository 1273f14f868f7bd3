package jp.tsunagari.portal.initiative;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.card.CardHistoryStore;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.card.ImportBase;
import jp.tsunagari.portal.card.ImportBaseStore;
import jp.tsunagari.portal.card.StaleCardException;
import jp.tsunagari.portal.catalogue.CatalogueChanges;
import jp.tsunagari.portal.shared.Slug;
import jp.tsunagari.portal.shared.SourceReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cards of the initiatives, for those who may change them; whether somebody may is for the caller to know. The one
 * way by which an initiative changes, whoever changes it: every change is a version of its history.
 */
@Service
@Transactional(readOnly = true)
public class InitiativeStore {

    private final InitiativeRepository repository;
    private final CardHistoryStore history;
    private final ImportBaseStore bases;
    private final CatalogueChanges changes;
    private final Clock clock;

    InitiativeStore(
            InitiativeRepository repository,
            CardHistoryStore history,
            ImportBaseStore bases,
            CatalogueChanges changes,
            Clock clock) {
        this.repository = repository;
        this.history = history;
        this.bases = bases;
        this.changes = changes;
        this.clock = clock;
    }

    public Optional<InitiativeCard> find(long id) {
        return repository.findById(id).map(Initiative::toCard);
    }

    public Optional<InitiativeCard> find(InitiativeKey key) {
        return repository
                .find(key.programme(), key.fiscalYear(), key.organisationId(), key.ordinal())
                .map(Initiative::toCard);
    }

    public List<InitiativeCard> find(Collection<Long> ids) {
        return repository.findByIdIn(ids).stream().map(Initiative::toCard).toList();
    }

    /** All of an organisation, newest year first, those included that are withdrawn. */
    public List<InitiativeCard> ofOrganisation(long organisationId) {
        return repository.allOfOrganisation(organisationId).stream()
                .map(Initiative::toCard)
                .toList();
    }

    /** All of a programme and year, by id, those included that are withdrawn; for holding a document against them. */
    public List<InitiativeCard> of(@Nullable String programme, @Nullable Integer fiscalYear) {
        return repository.allOf(programme, fiscalYear).stream()
                .map(Initiative::toCard)
                .toList();
    }

    public boolean exists(InitiativeKey key) {
        return find(key).isPresent();
    }

    /** A key that is free: the next ordinal of the organisation in this programme and year. */
    public InitiativeKey nextKey(@Nullable String programme, @Nullable Integer fiscalYear, long organisationId) {
        return new InitiativeKey(
                programme,
                fiscalYear,
                organisationId,
                repository.lastOrdinal(programme, fiscalYear, organisationId) + 1);
    }

    /**
     * Adds an initiative that the catalogue does not have yet.
     *
     * @param organisationName core name, for the slug
     * @param source where a document tells of it, null when a person adds it
     * @throws IllegalStateException if one with this key exists
     */
    @Transactional
    public InitiativeCard add(
            InitiativeKey key,
            String organisationName,
            InitiativeDetails details,
            @Nullable SourceReference source,
            Change change) {
        if (exists(key)) {
            throw new IllegalStateException("exists already: " + key);
        }
        Initiative added =
                repository.save(new Initiative(key, freeSlug(key, organisationName), details, source, clock.instant()));
        record(added, change, InitiativeShape.SHAPE.changedFields(InitiativeDetails.EMPTY, details));
        if (source != null) {
            putBase(added.id(), details, source);
        }
        return added.toCard();
    }

    /**
     * Puts new details in the place of the old ones. If nothing differs, nothing is stored and no date moves; if only
     * lines of the document differ, they are stored without becoming a version.
     *
     * @param seen the version that the change is based on
     * @return the card as it is now
     * @throws StaleCardException if the card has another version by now
     * @throws IllegalArgumentException if there is no such initiative
     */
    @Transactional
    public InitiativeCard change(long id, long seen, InitiativeDetails details, Change change) {
        Initiative initiative = lock(id, seen);
        InitiativeDetails before = initiative.details();
        if (details.equals(before)) {
            return initiative.toCard();
        }
        List<String> fields = InitiativeShape.SHAPE.changedFields(before, details);
        initiative.put(details, titleOrigin(details, base(id).orElse(null)));
        if (fields.isEmpty()) {
            changes.initiative(id);
        } else {
            if (change.kind().isByPerson()) {
                initiative.edited(clock.instant());
            }
            record(initiative, change, fields);
        }
        return stored(initiative);
    }

    /**
     * Notes what a document says of an initiative, whatever its card says: the base of the next merge.
     *
     * @throws IllegalArgumentException if there is no such initiative
     */
    @Transactional
    public void rebase(long id, InitiativeDetails read, SourceReference source) {
        Initiative initiative = lock(id);
        initiative.readFrom(source, clock.instant());
        putBase(id, read, source);
        judgeTitle(initiative, read);
        changes.initiative(id);
    }

    /** Puts the base back that an import had replaced; null if that import was the first to tell of the initiative. */
    @Transactional
    public void restoreBase(long id, @Nullable ImportBase former, @Nullable Instant formerImport) {
        Initiative initiative = lock(id);
        initiative.readAsBefore(former == null ? null : former.source(), formerImport);
        bases.putBack(CardKey.initiative(id), former);
        judgeTitle(initiative, former == null ? null : InitiativeJson.read(former.content()));
        changes.initiative(id);
    }

    /** What the latest document says of it; empty if none does. */
    public Optional<InitiativeDetails> base(long id) {
        return bases.find(CardKey.initiative(id)).map(base -> InitiativeJson.read(base.content()));
    }

    /**
     * Notes that somebody has read the card and found it right.
     *
     * @throws StaleCardException if it has been changed since it was read
     */
    @Transactional
    public void verify(long id, long seen, Change change) {
        Initiative initiative = lock(id, seen);
        initiative.verified(clock.instant());
        record(initiative, change, List.of());
    }

    /**
     * Takes the page back; it can be reinstated. Nothing happens if it is withdrawn already.
     *
     * @throws StaleCardException if it has been changed since it was seen
     */
    @Transactional
    public void withdraw(long id, long seen, Change change) {
        Initiative initiative = lock(id, seen);
        if (!initiative.isWithdrawn()) {
            initiative.withdraw(clock.instant());
            record(initiative, change, List.of());
        }
    }

    /** Shows a withdrawn initiative again. Nothing happens if it is shown. */
    @Transactional
    public void reinstate(long id, Change change) {
        Initiative initiative = lock(id);
        if (initiative.isWithdrawn()) {
            initiative.reinstate();
            record(initiative, change, List.of());
        }
    }

    /**
     * Removes an initiative that an import added and nobody has touched since; its history stays. What somebody has
     * touched is withdrawn instead.
     *
     * @throws StaleCardException if it has been changed since it was seen
     */
    @Transactional
    public void remove(long id, long seen, Change change) {
        Initiative initiative = lock(id, seen);
        record(initiative, change, List.of());
        bases.remove(CardKey.initiative(id));
        repository.delete(initiative);
        repository.flush();
    }

    private void record(Initiative initiative, Change change, List<String> fields) {
        history.record(CardKey.initiative(initiative.id()), change, InitiativeJson.write(initiative.details()), fields);
        changes.initiative(initiative.id());
    }

    private void putBase(long id, InitiativeDetails read, SourceReference source) {
        bases.put(new ImportBase(CardKey.initiative(id), InitiativeJson.write(read), source));
    }

    /** Another base may say the same as the title, or not any more. */
    private static void judgeTitle(Initiative initiative, @Nullable InitiativeDetails base) {
        InitiativeDetails details = initiative.details();
        initiative.put(details, titleOrigin(details, base));
    }

    /** A title is the document's as long as it is what the document says. */
    private static TitleOrigin titleOrigin(InitiativeDetails details, @Nullable InitiativeDetails base) {
        String title = details.title();
        boolean ofDocument = title != null && base != null && title.equals(base.title());
        return ofDocument ? TitleOrigin.DOCUMENT : TitleOrigin.EDITED;
    }

    private InitiativeCard stored(Initiative initiative) {
        repository.flush();
        return initiative.toCard();
    }

    private Initiative lock(long id, long seen) {
        Initiative initiative = lock(id);
        StaleCardException.refuseIfStale(seen, initiative.version());
        return initiative;
    }

    private Initiative lock(long id) {
        return repository.lock(id).orElseThrow(() -> new IllegalArgumentException("no initiative " + id));
    }

    /** Made of what never changes about an initiative, its year and organisation, and not of its title. */
    private Slug freeSlug(InitiativeKey key, String organisationName) {
        return Slug.of(key.fiscalYear() == null ? organisationName : key.fiscalYear() + "-" + organisationName)
                .firstFree(this::isTaken);
    }

    private boolean isTaken(String slug) {
        return repository.existsBySlug(slug) || repository.currentSlug(slug).isPresent();
    }
}
