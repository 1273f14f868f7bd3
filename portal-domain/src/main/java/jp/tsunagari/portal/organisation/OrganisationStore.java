package jp.tsunagari.portal.organisation;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
 * The cards of the organisations, for those who may change them; whether somebody may is for the caller to know. The one
 * way by which an organisation changes, whoever changes it: every change is a version of its history.
 */
@Service
@Transactional(readOnly = true)
public class OrganisationStore {

    private final OrganisationRepository repository;
    private final CardHistoryStore history;
    private final ImportBaseStore bases;
    private final CatalogueChanges changes;
    private final Clock clock;

    OrganisationStore(
            OrganisationRepository repository,
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

    public Optional<OrganisationCard> find(long id) {
        return repository.findById(id).map(Organisation::toCard);
    }

    public List<OrganisationCard> find(Collection<Long> ids) {
        return repository.findByIdIn(ids).stream().map(Organisation::toCard).toList();
    }

    /** The organisation that this core name means, however it is spaced or cased. */
    public Optional<OrganisationCard> findByCoreName(String coreName) {
        return repository.findByIdentityKey(OrganisationIdentity.key(coreName)).map(Organisation::toCard);
    }

    /** By the folded core name ({@link OrganisationIdentity}); names that nobody has are left out. */
    public Map<String, OrganisationCard> findByKeys(Collection<String> keys) {
        return repository.findByIdentityKeyIn(keys).stream()
                .collect(toMap(Organisation::identityKey, Organisation::toCard));
    }

    /**
     * Removes an organisation that an import added and nobody has touched since; its history stays.
     *
     * @throws StaleCardException if it has been changed since it was seen
     */
    @Transactional
    public void remove(long id, long seen, Change change) {
        Organisation organisation = lock(id, seen);
        record(organisation, change, List.of());
        bases.remove(CardKey.organisation(id));
        repository.delete(organisation);
        repository.flush();
    }

    /**
     * Adds an organisation that the catalogue does not know yet.
     *
     * @param source where it was read, null when a person typed it
     * @throws IllegalStateException if one of the same core name exists
     */
    @Transactional
    public OrganisationCard add(OrganisationDetails details, @Nullable SourceReference source, Change change) {
        if (findByCoreName(details.coreName()).isPresent()) {
            throw new IllegalStateException("exists already: " + details.coreName());
        }
        Organisation added = repository.save(new Organisation(
                Slug.of(details.coreName()).firstFree(repository::existsBySlug), details, source, clock.instant()));
        record(added, change, OrganisationShape.SHAPE.changedFields(OrganisationDetails.named(""), details));
        if (source != null) {
            putBase(added.id(), details, source);
        }
        return added.toCard();
    }

    /**
     * Puts new details in the place of the old ones. If nothing differs, nothing is stored and no date moves.
     *
     * @param seen the version that the change is based on
     * @return the card as it is now
     * @throws StaleCardException if the card has another version by now
     * @throws NameTakenException if another organisation has this core name
     * @throws IllegalArgumentException if there is no such organisation
     */
    @Transactional
    public OrganisationCard change(long id, long seen, OrganisationDetails details, Change change) {
        Organisation organisation = lock(id, seen);
        OrganisationDetails before = organisation.details();
        if (details.equals(before)) {
            return organisation.toCard();
        }
        findByCoreName(details.coreName()).filter(other -> other.id() != id).ifPresent(other -> {
            throw new NameTakenException(other.slug());
        });
        organisation.put(details, clock.instant());
        if (change.kind().isByPerson()) {
            organisation.edited(clock.instant());
        }
        record(organisation, change, OrganisationShape.SHAPE.changedFields(before, details));
        repository.flush();
        return organisation.toCard();
    }

    /** Notes what a document says of an organisation, whatever its card says: the base of the next merge. */
    @Transactional
    public void rebase(long id, OrganisationDetails read, SourceReference source) {
        lock(id).readFrom(source);
        putBase(id, read, source);
        changes.organisation(id);
    }

    /** Puts the base back that an import had replaced; null if that import was the first to tell of the organisation. */
    @Transactional
    public void restoreBase(long id, @Nullable ImportBase former) {
        lock(id).readFrom(former == null ? null : former.source());
        bases.putBack(CardKey.organisation(id), former);
        changes.organisation(id);
    }

    /** What the latest document says of it; empty if none does. */
    public Optional<OrganisationDetails> base(long id) {
        return bases.find(CardKey.organisation(id)).map(base -> OrganisationJson.read(base.content()));
    }

    /**
     * Notes that somebody has read the card and found it right.
     *
     * @throws StaleCardException if it has been changed since it was read
     */
    @Transactional
    public void verify(long id, long seen, Change change) {
        Organisation organisation = lock(id, seen);
        organisation.verified(clock.instant());
        record(organisation, change, List.of());
    }

    private void record(Organisation organisation, Change change, List<String> fields) {
        history.record(
                CardKey.organisation(organisation.id()),
                change,
                OrganisationJson.write(organisation.details()),
                fields);
        changes.organisation(organisation.id());
    }

    private void putBase(long id, OrganisationDetails read, SourceReference source) {
        bases.put(new ImportBase(CardKey.organisation(id), OrganisationJson.write(read), source));
    }

    private Organisation lock(long id, long seen) {
        Organisation organisation = lock(id);
        StaleCardException.refuseIfStale(seen, organisation.version());
        return organisation;
    }

    private Organisation lock(long id) {
        return repository.lock(id).orElseThrow(() -> new IllegalArgumentException("no organisation " + id));
    }
}
