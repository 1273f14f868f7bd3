package jp.tsunagari.portal.organisation;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import jp.tsunagari.portal.shared.Paged;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisations of the catalogue. */
@Service
@Transactional(readOnly = true)
public class Organisations {

    private final OrganisationRepository repository;

    Organisations(OrganisationRepository repository) {
        this.repository = repository;
    }

    public Optional<OrganisationView> findBySlug(String slug) {
        return repository.findBySlug(slug).map(Organisation::toView);
    }

    /** Those with these ids, by id; an unknown id is left out. */
    public Map<Long, OrganisationView> findByIds(Collection<Long> ids) {
        return repository.findByIdIn(ids).stream()
                .map(Organisation::toView)
                .collect(toMap(OrganisationView::id, Function.identity()));
    }

    /** The first organisation that has this core name, however it is spaced or cased. */
    public Optional<OrganisationView> findByCoreName(String coreName) {
        return repository
                .findFirstByIdentityKeyOrderById(OrganisationIdentity.key(coreName))
                .map(Organisation::toView);
    }

    /**
     * One page of all organisations in the order of their names.
     *
     * @param page from 1
     */
    public Paged<OrganisationView> page(int page, int size) {
        List<Long> ids = repository.idsByName();
        return new Paged<>(load(slice(ids, page, size)), ids.size(), page, size);
    }

    /** Those that have their seat in one of these regions, by name. */
    public List<OrganisationView> seatedIn(Collection<String> regionCodes) {
        return load(repository.idsSeatedIn(regionCodes));
    }

    /** The core names of all organisations in their order. */
    public List<String> coreNames() {
        return repository.coreNames();
    }

    /** The names of all, in no order. */
    public List<OrganisationName> names() {
        return repository.names();
    }

    public long count() {
        return repository.count();
    }

    /**
     * The addresses of all organisations' pages, in the order of their making.
     *
     * @param part from 1
     */
    public List<String> slugs(int part, int size) {
        return repository.slugs(PageRequest.of(part - 1, size));
    }

    private List<OrganisationView> load(List<Long> ids) {
        Map<Long, OrganisationView> byId = findByIds(ids);
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    private static List<Long> slice(List<Long> ids, int page, int size) {
        int from = (int) Math.min(ids.size(), (long) (page - 1) * size);
        return ids.subList(from, Math.min(ids.size(), from + size));
    }
}
