package jp.tsunagari.portal.organisation;

import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.card.CardRecorder;
import jp.tsunagari.portal.card.CardStore;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.photo.PhotoFiles;
import jp.tsunagari.portal.shared.Slug;
import jp.tsunagari.portal.shared.SourceReference;
import jp.tsunagari.portal.text.Lookalikes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cards of the organisations. Beyond what every card can, no person gives one the name of another. */
@Service
@Transactional(readOnly = true)
public class OrganisationStore extends CardStore<OrganisationDetails, OrganisationCard, Organisation> {

    private final OrganisationRepository repository;
    private final PhotoFiles photos;

    OrganisationStore(OrganisationRepository repository, CardRecorder recorder, PhotoFiles photos) {
        super(OrganisationShape.TYPE, repository, recorder);
        this.repository = repository;
        this.photos = photos;
    }

    @Override
    protected OrganisationDetails possible(OrganisationDetails before, OrganisationDetails details) {
        return photos.possible(before, details);
    }

    @Override
    protected void changed(OrganisationDetails before, OrganisationDetails details) {
        photos.noteUse(before, details);
    }

    /** The first organisation that has this core name, however it is spaced or cased. */
    public Optional<OrganisationCard> findByCoreName(String coreName) {
        return repository
                .findFirstByIdentityKeyOrderById(OrganisationIdentity.key(coreName))
                .map(Organisation::toCard);
    }

    /** Those whose folded core name ({@link OrganisationIdentity}) this is, by id. */
    public List<OrganisationCard> findByKey(String key) {
        return repository.findByIdentityKeyOrderById(key).stream()
                .map(Organisation::toCard)
                .toList();
    }

    /**
     * Adds an organisation that the catalogue does not know yet.
     *
     * @param source where it was read, null when a person typed it
     * @throws IllegalStateException if a person adds one of a core name that exists; of two that documents tell of, the
     *     evidence says whether they are one
     */
    @Transactional
    public OrganisationCard add(OrganisationDetails details, @Nullable SourceReference source, Change change) {
        if (change.kind().isByPerson() && findByCoreName(details.coreName()).isPresent()) {
            throw new IllegalStateException("exists already: " + details.coreName());
        }
        Slug slug = Slug.of(details.coreName()).firstFree(repository::existsBySlug);
        return add(new Organisation(slug, details, source, now()), source, change);
    }

    /**
     * Whoever keeps a name that two organisations have is not asked for another.
     *
     * @throws NameTakenException if another organisation has this core name or one that looks like it
     */
    @Override
    protected void refuseIfTaken(long id, OrganisationDetails details) {
        if (find(id).filter(card -> card.details().coreName().equals(details.coreName()))
                .isPresent()) {
            return;
        }
        String looks = Lookalikes.key(details.coreName());
        List<OrganisationName> alike = repository.names().stream()
                .filter(other -> Lookalikes.key(other.coreName()).equals(looks))
                .toList();
        if (alike.stream().noneMatch(other -> other.id() == id)) {
            alike.stream().findFirst().ifPresent(other -> {
                throw new NameTakenException(other.slug());
            });
        }
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
