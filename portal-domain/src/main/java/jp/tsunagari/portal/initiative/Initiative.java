package jp.tsunagari.portal.initiative;

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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.shared.Slug;
import jp.tsunagari.portal.shared.SourceReference;
import org.jspecify.annotations.Nullable;

/** The stored initiative. It never leaves this package; readers get views. */
@Entity
@SuppressWarnings("UnusedVariable") // every field is a column; some are only written
class Initiative {

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
    @Column(name = "target_group")
    private Set<String> targetGroups = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "initiative_approach", joinColumns = @JoinColumn(name = "initiative_id"))
    @Column(name = "approach")
    private Set<String> approaches = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "initiative_region", joinColumns = @JoinColumn(name = "initiative_id"))
    @OrderColumn(name = "position")
    private List<WorkRegion> regions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "initiative_section", joinColumns = @JoinColumn(name = "initiative_id"))
    @OrderColumn(name = "position")
    private List<Section> sections = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "outcome_metric", joinColumns = @JoinColumn(name = "initiative_id"))
    @OrderColumn(name = "position")
    private List<OutcomeMetric> metrics = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "initiative_warning", joinColumns = @JoinColumn(name = "initiative_id"))
    @OrderColumn(name = "position")
    private List<ReadingNote> notes = new ArrayList<>();

    @Embedded
    private @Nullable SourceReference source;

    private Instant publishedAt;
    private @Nullable Instant importedAt;
    private @Nullable Instant editedAt;
    private @Nullable Instant verifiedAt;

    @Version
    private long version;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected Initiative() {}

    /** An initiative as a document tells it. */
    Initiative(InitiativeKey key, Slug slug, InitiativeDetails details, SourceReference source, Instant now) {
        this.organisationId = key.organisationId();
        this.fiscalYear = key.fiscalYear();
        this.programme = key.programme();
        this.ordinal = key.ordinal();
        this.slug = slug.value();
        this.title = details.title();
        this.titleOrigin = details.title() == null ? TitleOrigin.DERIVED : TitleOrigin.DOCUMENT;
        this.approachItems.addAll(details.approachItems());
        this.targetPhrases.addAll(details.targetPhrases());
        this.targetGroups.addAll(details.targetGroups());
        this.approaches.addAll(details.approaches());
        this.regions.addAll(details.regions());
        this.sections.addAll(details.sections());
        this.metrics.addAll(details.metrics());
        this.notes.addAll(details.notes());
        this.source = source;
        this.publishedAt = now;
        this.importedAt = now;
    }

    long id() {
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
                organisationId,
                fiscalYear,
                programme,
                regions,
                approachItems,
                targetPhrases,
                targetGroups,
                approaches,
                metrics,
                updatedAt());
    }

    InitiativeView toView() {
        return new InitiativeView(
                toSummary(),
                sections,
                notes,
                source,
                new InitiativeDates(publishedAt, importedAt, editedAt, verifiedAt));
    }

    private Instant updatedAt() {
        return editedAt != null ? editedAt : publishedAt;
    }
}
