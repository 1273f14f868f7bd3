package jp.tsunagari.portal.initiative;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tsunagari.portal.card.CardRecorder;
import jp.tsunagari.portal.card.CardStore;
import jp.tsunagari.portal.card.CardStore.StaleCardException;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.photo.PhotoFiles;
import jp.tsunagari.portal.shared.Slug;
import jp.tsunagari.portal.shared.SourceReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cards of the initiatives. Beyond what every card can, they can be withdrawn, and have a key of their own. */
@Service
@Transactional(readOnly = true)
public class InitiativeStore extends CardStore<InitiativeDetails, InitiativeCard, Initiative> {

    private final InitiativeRepository repository;
    private final PhotoFiles photos;

    InitiativeStore(InitiativeRepository repository, CardRecorder recorder, PhotoFiles photos) {
        super(InitiativeShape.TYPE, repository, recorder);
        this.repository = repository;
        this.photos = photos;
    }

    @Override
    protected InitiativeDetails possible(InitiativeDetails before, InitiativeDetails details) {
        return photos.possible(before, details);
    }

    @Override
    protected void changed(InitiativeDetails before, InitiativeDetails details) {
        photos.noteUse(before, details);
    }

    public Optional<InitiativeCard> find(InitiativeKey key) {
        return repository
                .find(key.programme(), key.fiscalYear(), key.organisationId(), key.ordinal())
                .map(Initiative::toCard);
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

    /** All that have one of these target groups or approaches, by id, those included that are withdrawn. */
    public List<InitiativeCard> withTerm(Set<String> targetGroups, Set<String> approaches) {
        return repository.withTerm(targetGroups, approaches).stream()
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
        return add(new Initiative(key, freeSlug(key, organisationName), details, source, now()), source, change);
    }

    /**
     * Takes the page back; it can be reinstated. Nothing happens if it is withdrawn already.
     *
     * @throws StaleCardException if it has been changed since it was seen
     */
    @Transactional
    public void withdraw(long id, long seen, Change change) {
        lockUnlessDone(id, seen, change).filter(card -> !card.isWithdrawn()).ifPresent(card -> {
            card.withdraw(now());
            record(card, change, List.of());
        });
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

    /** Made of what never changes about an initiative, its year and organisation, and not of its title. */
    private Slug freeSlug(InitiativeKey key, String organisationName) {
        return Slug.of(key.fiscalYear() == null ? organisationName : key.fiscalYear() + "-" + organisationName)
                .firstFree(repository::existsBySlug);
    }
}
