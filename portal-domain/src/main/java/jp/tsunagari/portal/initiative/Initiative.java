package jp.tsunagari.portal.initiative;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.card.CardEntity;
import jp.tsunagari.portal.effort.Effort;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.photo.Photo;
import jp.tsunagari.portal.shared.Slug;
import jp.tsunagari.portal.shared.SourceReference;
import jp.tsunagari.portal.vocabulary.AssignedTerm;
import org.jspecify.annotations.Nullable;

/** The stored initiative. It never leaves this package; readers get views. */
@Entity
@SuppressWarnings("UnusedVariable") // every field is a column; some are only written
class Initiative implements CardEntity<InitiativeDetails, InitiativeCard> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;
    private @Nullable Integer fiscalYear;
    private @Nullable String programme;
    private int ordinal;
    private String slug;
    private @Nullable String title;

    @Enumerated(EnumType.STRING)
    private TitleOrigin titleOrigin;

    @ElementCollection
    @CollectionTable(name = "initiative_approach_item", joinColumns = @JoinColumn(name = "initiative_id"))
    @OrderColumn(name = "position")
    @Column(name = "text")
    private List<String> approachItems = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "initiative_target_phrase", joinColumns = @JoinColumn(name = "initiative_id"))
    @OrderColumn(name = "position")
    @Column(name = "text")
    private List<String> targetPhrases = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "initiative_target_group", joinColumns = @JoinColumn(name = "initiative_id"))
    @AttributeOverride(name = "code", column = @Column(name = "target_group"))
    private Set<AssignedTerm> targetGroups = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "initiative_approach", joinColumns = @JoinColumn(name = "initiative_id"))
    @AttributeOverride(name = "code", column = @Column(name = "approach"))
    private Set<AssignedTerm> approaches = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "initiative_region", joinColumns = @JoinColumn(name = "initiative_id"))
    @OrderColumn(name = "position")
    private List<WorkRegion> regions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "initiative_section", joinColumns = @JoinColumn(name = "initiative_id"))
    @OrderColumn(name = "position")
    private List<InitiativeSection> sections = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "outcome_metric", joinColumns = @JoinColumn(name = "initiative_id"))
    @OrderColumn(name = "position")
    private List<OutcomeMetric> metrics = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "initiative_effort", joinColumns = @JoinColumn(name = "initiative_id"))
    @OrderColumn(name = "position")
    private List<Effort> efforts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "initiative_warning", joinColumns = @JoinColumn(name = "initiative_id"))
    @OrderColumn(name = "position")
    private List<ReadingNote> notes = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "initiative_photo", joinColumns = @JoinColumn(name = "initiative_id"))
    @OrderColumn(name = "position")
    private List<Photo> photos = new ArrayList<>();

    @Embedded
    private @Nullable SourceReference source;

    private Instant publishedAt;
    private @Nullable Instant importedAt;
    private @Nullable Instant editedAt;
    private @Nullable Instant verifiedAt;
    private @Nullable Instant withdrawnAt;

    @Version
    private long version;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected Initiative() {}

    /**
     * @param source where a document tells of it, null when a person adds it
     */
    @SuppressWarnings("NullAway.Init") // put sets what is not set here
    Initiative(InitiativeKey key, Slug slug, InitiativeDetails details, @Nullable SourceReference source, Instant now) {
        this.organisationId = key.organisationId();
        this.fiscalYear = key.fiscalYear();
        this.programme = key.programme();
        this.ordinal = key.ordinal();
        this.slug = slug.value();
        this.source = source;
        this.publishedAt = now;
        this.importedAt = source == null ? null : now;
        this.editedAt = source == null ? now : null;
        put(details, source == null ? TitleOrigin.EDITED : TitleOrigin.DOCUMENT);
    }

    @Override
    public void put(InitiativeDetails details, @Nullable InitiativeDetails base, Instant now) {
        put(details, titleOrigin(details, base));
    }

    /**
     * @param origin of the title, if there is one
     */
    private void put(InitiativeDetails details, TitleOrigin origin) {
        title = details.title();
        titleOrigin = details.title() == null ? TitleOrigin.DERIVED : origin;
        replace(approachItems, details.approachItems());
        replace(targetPhrases, details.targetPhrases());
        replace(targetGroups, details.targetGroups());
        replace(approaches, details.approaches());
        replace(regions, details.regions());
        replace(sections, details.sections());
        replace(metrics, details.metrics());
        replace(efforts, details.efforts());
        replace(notes, details.notes());
        replace(photos, details.photos());
    }

    /** Only where something differs: an untouched collection costs no statement. */
    @SuppressWarnings("UndefinedEquals") // a list is compared with a list, and a set with a set
    private static <T> void replace(Collection<T> stored, Collection<T> wanted) {
        if (!stored.equals(wanted)) {
            stored.clear();
            stored.addAll(wanted);
        }
    }

    @Override
    public InitiativeDetails details() {
        return new InitiativeDetails(
                title,
                approachItems,
                targetPhrases,
                targetGroups,
                approaches,
                regions,
                sections,
                metrics,
                efforts,
                notes,
                photos);
    }

    @Override
    public InitiativeCard toCard() {
        return new InitiativeCard(
                id(),
                slug,
                key(),
                version,
                details(),
                source,
                new InitiativeDates(publishedAt, importedAt, editedAt, verifiedAt),
                withdrawnAt);
    }

    private InitiativeKey key() {
        return new InitiativeKey(programme, fiscalYear, organisationId, ordinal);
    }

    @Override
    public long version() {
        return version;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** Another base may say the same as the title, or not any more. */
    @Override
    public void readFrom(@Nullable SourceReference newSource, @Nullable Instant at, @Nullable InitiativeDetails read) {
        source = newSource;
        importedAt = at;
        titleOrigin = title == null ? TitleOrigin.DERIVED : titleOrigin(details(), read);
    }

    /** A title is the document's as long as it is what the document says. */
    private static TitleOrigin titleOrigin(InitiativeDetails details, @Nullable InitiativeDetails base) {
        String title = details.title();
        boolean ofDocument = title != null && base != null && title.equals(base.title());
        return ofDocument ? TitleOrigin.DOCUMENT : TitleOrigin.EDITED;
    }

    @Override
    public void edited(Instant now) {
        editedAt = now;
    }

    @Override
    public void verified(Instant now) {
        verifiedAt = now;
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    void reinstate() {
        withdrawnAt = null;
    }

    @Override
    public long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    String slug() {
        return slug;
    }

    InitiativeSummary toSummary() {
        return new InitiativeSummary(
                id(),
                slug,
                InitiativeTitle.shown(title, titleOrigin, approachItems),
                key(),
                regions,
                approachItems,
                targetPhrases,
                targetGroups,
                approaches,
                metrics,
                photos,
                updatedAt());
    }

    InitiativeView toView() {
        return new InitiativeView(
                toSummary(),
                sections,
                efforts,
                notes,
                source,
                new InitiativeDates(publishedAt, importedAt, editedAt, verifiedAt));
    }

    private Instant updatedAt() {
        return editedAt != null ? editedAt : publishedAt;
    }
}
