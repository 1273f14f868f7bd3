package jp.tsunagari.portal.initiative;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.tsunagari.portal.catalogue.CatalogueChanges;
import jp.tsunagari.portal.shared.Paged;
import jp.tsunagari.portal.shared.Slug;
import jp.tsunagari.portal.shared.SourceReference;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The initiatives of the catalogue. */
@Service
@Transactional(readOnly = true)
public class Initiatives {

    private final InitiativeRepository repository;
    private final CatalogueChanges changes;
    private final Clock clock;

    Initiatives(InitiativeRepository repository, CatalogueChanges changes, Clock clock) {
        this.repository = repository;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * One page of all initiatives, newest year first and then in the order of the document.
     *
     * @param page from 1
     */
    public Paged<InitiativeSummary> page(int page, int size) {
        Page<Initiative> found = repository.newestFirst(PageRequest.of(page - 1, size));
        return new Paged<>(toSummaries(found.getContent()), found.getTotalElements(), page, size);
    }

    public Optional<InitiativeView> findBySlug(String slug) {
        return repository.findBySlug(slug).map(Initiative::toView);
    }

    /** Where an initiative lives now that once had this slug; empty if none ever had. */
    public Optional<String> currentSlug(String formerSlug) {
        return repository.currentSlug(formerSlug);
    }

    /** Those with these ids, in the order of the ids; an unknown id is left out. */
    public List<InitiativeView> views(List<Long> ids) {
        return inOrder(ids).map(Initiative::toView).toList();
    }

    /** As above, as a list shows them. */
    public List<InitiativeSummary> summaries(List<Long> ids) {
        return inOrder(ids).map(Initiative::toSummary).toList();
    }

    private Stream<Initiative> inOrder(List<Long> ids) {
        Map<Long, Initiative> byId =
                repository.findByIdIn(ids).stream().collect(toMap(Initiative::id, Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull);
    }

    /** The ids of all initiatives, ascending. */
    public List<Long> ids() {
        return repository.ids();
    }

    /**
     * Where the pages of all initiatives stand; the order is that of their making, so that a part keeps its content.
     *
     * @param part from 1
     */
    public List<InitiativeAddress> addresses(int part, int size) {
        return repository.addresses(PageRequest.of(part - 1, size));
    }

    /** Of these ids those whose initiatives changed last, the latest first; at most so many. */
    public List<Long> lastUpdated(Collection<Long> ids, int count) {
        return repository.lastUpdated(ids.toArray(Long[]::new), count);
    }

    /** When anything last changed; empty for a catalogue without initiatives. */
    public Optional<Instant> lastUpdate() {
        return repository.lastUpdate();
    }

    /** The ids of the initiatives of these organisations. */
    public List<Long> idsOfOrganisations(Collection<Long> organisationIds) {
        return repository.idsOfOrganisations(organisationIds);
    }

    public List<InitiativeSummary> ofOrganisations(Collection<Long> organisationIds) {
        return toSummaries(repository.ofOrganisations(organisationIds));
    }

    /** Those that work in at least one of these regions. */
    public List<InitiativeSummary> workingIn(Collection<String> regionCodes) {
        return toSummaries(repository.workingIn(regionCodes));
    }

    /** One row for each prefecture with at least one initiative; one that works in two counts in both. */
    public List<RegionCount> countsByPrefecture() {
        return repository.countsByPrefecture();
    }

    /** The titles of all that have one of their own, in no order. */
    public List<InitiativeName> names() {
        return repository.names();
    }

    /** The codes of the regions that at least one initiative names as its own, in no order. */
    public List<String> regionCodes() {
        return repository.regionCodes();
    }

    public long count() {
        return repository.count();
    }

    public boolean exists(InitiativeKey key) {
        return repository
                .find(key.programme(), key.fiscalYear(), key.organisationId(), key.ordinal())
                .isPresent();
    }

    /**
     * Adds an initiative that the catalogue does not have yet.
     *
     * @param organisationName core name, for the slug
     * @return its slug
     * @throws IllegalStateException if one with this key exists
     */
    @Transactional
    public String add(InitiativeKey key, String organisationName, InitiativeDetails details, SourceReference source) {
        if (exists(key)) {
            throw new IllegalStateException("exists already: " + key);
        }
        Slug slug = freeSlug(key, organisationName);
        Initiative added = repository.save(new Initiative(key, slug, details, source, clock.instant()));
        changes.initiative(added.id());
        return added.slug();
    }

    /** Made of what never changes about an initiative, its year and organisation, and not of its title. */
    private Slug freeSlug(InitiativeKey key, String organisationName) {
        Slug wanted = Slug.of(key.fiscalYear() == null ? organisationName : key.fiscalYear() + "-" + organisationName);
        Slug slug = wanted;
        for (int number = 2; taken(slug); number++) {
            slug = wanted.numbered(number);
        }
        return slug;
    }

    private boolean taken(Slug slug) {
        return repository.existsBySlug(slug.value())
                || repository.currentSlug(slug.value()).isPresent();
    }

    private static List<InitiativeSummary> toSummaries(List<Initiative> initiatives) {
        return initiatives.stream().map(Initiative::toSummary).toList();
    }
}
