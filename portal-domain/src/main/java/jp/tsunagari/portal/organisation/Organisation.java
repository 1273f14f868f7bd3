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
import jp.tsunagari.portal.shared.Slug;
import jp.tsunagari.portal.shared.SourceReference;
import org.jspecify.annotations.Nullable;

/** The stored organisation. It never leaves this package; readers get {@link OrganisationView}. */
@Entity
@SuppressWarnings("UnusedVariable") // every field is a column; some are only written
class Organisation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String slug;
    private String name;
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
    private @Nullable String message;

    @Embedded
    private @Nullable SourceReference source;

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    Organisation(Slug slug, OrganisationDetails details, @Nullable SourceReference source, Instant now) {
        this.slug = slug.value();
        this.name = details.name();
        this.legalForm = details.legalForm();
        this.coreName = details.coreName();
        this.identityKey = OrganisationIdentity.key(details.coreName());
        this.founded = details.founded();
        this.representatives.addAll(details.representatives());
        this.address = details.address();
        this.addressRegions.addAll(details.addressRegions());
        this.website = details.website();
        this.message = details.message();
        this.source = source;
        this.createdAt = now;
        this.updatedAt = now;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    OrganisationView toView() {
        return new OrganisationView(
                id(),
                slug,
                name,
                coreName,
                legalForm,
                representatives,
                founded,
                address,
                addressRegions,
                website,
                message,
                source,
                updatedAt);
    }
}
