package jp.tsunagari.portal.organisation;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import jp.tsunagari.portal.card.CardRecorder;
import jp.tsunagari.portal.card.CardStore;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.shared.Slug;
import jp.tsunagari.portal.shared.SourceReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cards of the organisations. Beyond what every card can, no two have the same name. */
@Service
@Transactional(readOnly = true)
public class OrganisationStore extends CardStore<OrganisationDetails, OrganisationCard, Organisation> {

    private final OrganisationRepository repository;

    OrganisationStore(OrganisationRepository repository, CardRecorder recorder) {
        super(OrganisationShape.TYPE, repository, recorder);
        this.repository = repository;
    }

    /** The organisation that this core name means, however it is spaced or cased. */
    public Optional<OrganisationCard> findByCoreName(String coreName) {
        return repository.findByIdentityKey(OrganisationIdentity.key(coreName)).map(Organisation::toCard);
    }

    /** By the folded core name ({@link OrganisationIdentity}); names that no organisation has are left out. */
    public Map<String, OrganisationCard> findByKeys(Collection<String> keys) {
        return repository.findByIdentityKeyIn(keys).stream()
                .collect(toMap(Organisation::identityKey, Organisation::toCard));
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
        Slug slug = Slug.of(details.coreName()).firstFree(repository::existsBySlug);
        return add(new Organisation(slug, details, source, now()), source, change);
    }

    /**
     * @throws NameTakenException if another organisation has this core name
     */
    @Override
    protected void refuseIfTaken(long id, OrganisationDetails details) {
        findByCoreName(details.coreName()).filter(other -> other.id() != id).ifPresent(other -> {
            throw new NameTakenException(other.slug());
        });
    }

    /** Another organisation of the catalogue has this name. */
    public static class NameTakenException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String slug;

        NameTakenException(String slug) {
            super("the name belongs to " + slug);
            this.slug = slug;
        }

        /** Of the organisation that has the name. */
        public String slug() {
            return slug;
        }
    }
}
