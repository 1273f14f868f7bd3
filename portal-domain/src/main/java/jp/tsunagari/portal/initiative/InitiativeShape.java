package jp.tsunagari.portal.initiative;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import jp.tsunagari.portal.card.CardKind;
import jp.tsunagari.portal.card.CardType;
import jp.tsunagari.portal.effort.Effort;
import jp.tsunagari.portal.merge.CardField;
import jp.tsunagari.portal.merge.CardShape;
import jp.tsunagari.portal.merge.ElementLikeness;
import jp.tsunagari.portal.merge.FieldValues;
import jp.tsunagari.portal.outcome.MetricOrigin;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.photo.Photo;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.text.Similarity;
import jp.tsunagari.portal.vocabulary.AssignedTerm;

/** What an initiative's card consists of, and what makes its parts the same part in two states. */
public final class InitiativeShape {

    public static final CardField<InitiativeDetails, String> TITLE =
            CardField.single("title", InitiativeDetails::title);

    public static final CardField<InitiativeDetails, WorkRegion> REGIONS = CardField.list(
            "regions",
            InitiativeDetails::regions,
            // How a region is known is no content: the same region better founded is no change.
            ElementLikeness.byKey(
                    region -> new WorkRegion(region.code(), RegionBasis.EDITED, region.extent(), null, null),
                    WorkRegion::code));

    public static final CardField<InitiativeDetails, String> TARGET_PHRASES =
            CardField.list("targetPhrases", InitiativeDetails::targetPhrases, ElementLikeness.ofTexts());

    public static final CardField<InitiativeDetails, AssignedTerm> TARGET_GROUPS =
            CardField.list("targetGroups", details -> List.copyOf(details.targetGroups()), ofTerms());

    public static final CardField<InitiativeDetails, String> APPROACH_ITEMS =
            CardField.list("approachItems", InitiativeDetails::approachItems, ElementLikeness.ofTexts());

    public static final CardField<InitiativeDetails, AssignedTerm> APPROACHES =
            CardField.list("approaches", details -> List.copyOf(details.approaches()), ofTerms());

    public static final CardField<InitiativeDetails, OutcomeMetric> METRICS =
            CardField.list("metrics", InitiativeDetails::metrics, ofMetrics());

    public static final CardField<InitiativeDetails, Effort> EFFORTS =
            CardField.list("efforts", InitiativeDetails::efforts, ofEfforts());

    public static final CardField<InitiativeDetails, InitiativeSection> SECTIONS =
            CardField.list("sections", InitiativeDetails::sections, ofSections());

    public static final CardField<InitiativeDetails, Photo> PHOTOS =
            CardField.list("photos", InitiativeDetails::photos, Photo.likeness());

    /** What the reader found odd; it belongs to the reading, and is not edited. */
    public static final CardField<InitiativeDetails, ReadingNote> NOTES =
            CardField.list("notes", InitiativeDetails::notes, ofNotes());

    public static final CardShape<InitiativeDetails> SHAPE = new CardShape<>(
            List.of(
                    TITLE,
                    REGIONS,
                    TARGET_PHRASES,
                    TARGET_GROUPS,
                    APPROACH_ITEMS,
                    APPROACHES,
                    METRICS,
                    EFFORTS,
                    SECTIONS,
                    NOTES,
                    PHOTOS),
            InitiativeShape::build);

    public static final CardType<InitiativeDetails> TYPE =
            new CardType<>(CardKind.INITIATIVE, SHAPE, InitiativeDetails.EMPTY, InitiativeDetails.class);

    /** From here on two sections, figures or entries are the same one that was rewritten. */
    private static final double REWRITTEN = 0.5;

    private InitiativeShape() {}

    private static InitiativeDetails build(FieldValues<InitiativeDetails> values) {
        return new InitiativeDetails(
                values.single(TITLE),
                values.list(APPROACH_ITEMS),
                values.list(TARGET_PHRASES),
                Set.copyOf(values.list(TARGET_GROUPS)),
                Set.copyOf(values.list(APPROACHES)),
                values.list(REGIONS),
                values.list(SECTIONS),
                values.list(METRICS),
                values.list(EFFORTS),
                values.list(NOTES),
                values.list(PHOTOS));
    }

    /** The same term in another role is the same thing changed. */
    private static ElementLikeness<AssignedTerm> ofTerms() {
        return ElementLikeness.byKey(UnaryOperator.identity(), AssignedTerm::code);
    }

    /** A line number or a section is no content: the same words further down are the same figure. */
    private static ElementLikeness<OutcomeMetric> ofMetrics() {
        return new ElementLikeness<>(
                InitiativeShape::unplaced,
                List.of(
                        InitiativeShape::unplaced,
                        metric -> List.of(
                                metric.kind(), metric.unit(), metric.label(), metric.outcome(), metric.cumulative()),
                        metric -> List.of(metric.kind(), metric.unit(), metric.label())),
                (left, right) -> left.kind() == right.kind() && left.unit().equals(right.unit())
                        ? Similarity.ofPairs(words(left), words(right))
                        : 0,
                REWRITTEN);
    }

    private static String words(OutcomeMetric metric) {
        return metric.label() + " " + (metric.quote() == null ? "" : metric.quote());
    }

    private static OutcomeMetric unplaced(OutcomeMetric metric) {
        return new OutcomeMetric(
                metric.label(),
                metric.kind(),
                metric.amount(),
                metric.scope(),
                metric.quotation().unplaced(),
                metric.outcome(),
                MetricOrigin.EDITED);
    }

    /** Of one kind, the same words of the document are the same entry, whatever is made of them. */
    private static ElementLikeness<Effort> ofEfforts() {
        return new ElementLikeness<>(
                Effort::unplaced,
                List.of(
                        Effort::unplaced,
                        effort -> List.of(
                                effort.kind(),
                                Objects.requireNonNullElse(effort.quotation().quote(), effort.text())),
                        effort -> List.of(effort.kind(), effort.text())),
                (left, right) -> left.kind() == right.kind() ? Similarity.ofPairs(left.text(), right.text()) : 0,
                REWRITTEN);
    }

    private static ElementLikeness<InitiativeSection> ofSections() {
        return new ElementLikeness<>(
                InitiativeShape::unplaced,
                List.of(
                        InitiativeShape::unplaced,
                        section -> List.of(section.kind(), section.heading()),
                        // Every kind but the free stories occurs once in a case, whatever its heading is spelt like.
                        section -> section.kind() == SectionKind.STORY ? section : section.kind()),
                (left, right) -> left.kind() == right.kind()
                        ? Similarity.ofPairs(left.heading() + left.body(), right.heading() + right.body())
                        : 0,
                REWRITTEN);
    }

    private static InitiativeSection unplaced(InitiativeSection section) {
        return new InitiativeSection(section.kind(), section.heading(), section.body(), null, null);
    }

    private static ElementLikeness<ReadingNote> ofNotes() {
        return ElementLikeness.byKey(
                note -> new ReadingNote(note.code(), note.message(), 1), note -> List.of(note.code(), note.message()));
    }
}
