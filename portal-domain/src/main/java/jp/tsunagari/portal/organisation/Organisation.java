package jp.tsunagari.portal.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.card.CardEntity;
import jp.tsunagari.portal.photo.Photo;
import jp.tsunagari.portal.shared.Slug;
import jp.tsunagari.portal.shared.SourceReference;
import org.jspecify.annotations.Nullable;

/** The stored organisation. It never leaves this package; readers get {@link OrganisationView}. */
@Entity
@SuppressWarnings("UnusedVariable") // every field is a column; some are only written
class Organisation implements CardEntity<OrganisationDetails, OrganisationCard> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String slug;
    private String name;
    private @Nullable String reading;
    private @Nullable String legalForm;
    private String coreName;
    private String identityKey;

    @Embedded
    private @Nullable FoundingDate founded;

    @ElementCollection
    @CollectionTable(name = "organisation_representative", joinColumns = @JoinColumn(name = "organisation_id"))
    @OrderColumn(name = "position")
    private List<Representative> representatives = new ArrayList<>();

    private @Nullable String address;

    @ElementCollection
    @CollectionTable(name = "organisation_address_region", joinColumns = @JoinColumn(name = "organisation_id"))
    @OrderColumn(name = "position")
    @Column(name = "region_code")
    private List<String> addressRegions = new ArrayList<>();

    private @Nullable String website;
    private @Nullable String contact;
    private @Nullable String message;

    @ElementCollection
    @CollectionTable(name = "organisation_photo", joinColumns = @JoinColumn(name = "organisation_id"))
    @OrderColumn(name = "position")
    private List<Photo> photos = new ArrayList<>();

    @Embedded
    private @Nullable SourceReference source;

    private Instant createdAt;
    private Instant updatedAt;
    private @Nullable Instant editedAt;
    private @Nullable Instant verifiedAt;

    @Version
    private long version;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    @SuppressWarnings("NullAway.Init") // put sets what is not set here
    Organisation(Slug slug, OrganisationDetails details, @Nullable SourceReference source, Instant now) {
        this.slug = slug.value();
        this.source = source;
        this.createdAt = now;
        this.editedAt = source == null ? now : null;
        put(details, now);
    }

    @Override
    public void put(OrganisationDetails details, @Nullable OrganisationDetails base, Instant now) {
        put(details, now);
    }

    private void put(OrganisationDetails details, Instant now) {
        name = details.name();
        reading = details.reading();
        legalForm = details.legalForm();
        coreName = details.coreName();
        identityKey = OrganisationIdentity.key(details.coreName());
        founded = details.founded();
        replace(representatives, details.representatives());
        address = details.address();
        replace(addressRegions, details.addressRegions());
        website = details.website();
        contact = details.contact();
        message = details.message();
        replace(photos, details.photos());
        updatedAt = now;
    }

    /** Only where something differs: an untouched collection costs no statement. */
    private static <T> void replace(List<T> stored, List<T> wanted) {
        if (!stored.equals(wanted)) {
            stored.clear();
            stored.addAll(wanted);
        }
    }

    @Override
    public OrganisationDetails details() {
        return new OrganisationDetails(
                name,
                reading,
                legalForm,
                coreName,
                representatives,
                founded,
                address,
                addressRegions,
                website,
                contact,
                message,
                photos);
    }

    @Override
    public OrganisationCard toCard() {
        return new OrganisationCard(id(), slug, version, details(), source, editedAt, verifiedAt);
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public void readFrom(
            @Nullable SourceReference newSource, @Nullable Instant at, @Nullable OrganisationDetails read) {
        source = newSource;
    }

    @Override
    public void edited(Instant now) {
        editedAt = now;
    }

    @Override
    public void verified(Instant now) {
        verifiedAt = now;
    }

    @Override
    public long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    OrganisationView toView() {
        return new OrganisationView(id(), slug, details(), source, updatedAt, editedAt, verifiedAt);
    }
}
