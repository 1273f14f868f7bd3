package jp.tsunagari.portal.initiative;

import java.time.Instant;
import jp.tsunagari.portal.card.Card;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.shared.SourceReference;
import org.jspecify.annotations.Nullable;

/**
 * An initiative as its editors see it.
 *
 * @param version grows with every change; a form gives it back, so that a stale one is noticed
 * @param source where a document tells of it, null when a person added it
 * @param withdrawnAt since when it is not shown, null while it is
 */
public record InitiativeCard(
        long id,
        String slug,
        InitiativeKey key,
        long version,
        InitiativeDetails details,
        @Nullable SourceReference source,
        InitiativeDates dates,
        @Nullable Instant withdrawnAt)
        implements Card<InitiativeDetails> {

    @Override
    public CardKey cardKey() {
        return CardKey.initiative(id);
    }

    @Override
    public String name() {
        return shownTitle().text();
    }

    @Override
    public long organisationId() {
        return key.organisationId();
    }

    /**
     * What readers would see if the card said this.
     *
     * @param now taken for the time of the change
     */
    public InitiativeView showing(InitiativeDetails other, Instant now) {
        String title = other.title();
        TitleOrigin origin = title == null
                ? TitleOrigin.DERIVED
                : title.equals(details.title()) && dates.edited() == null ? TitleOrigin.DOCUMENT : TitleOrigin.EDITED;
        InitiativeSummary summary = new InitiativeSummary(
                id,
                slug,
                InitiativeTitle.shown(title, origin, other.approachItems()),
                key,
                other.regions(),
                other.approachItems(),
                other.targetPhrases(),
                other.targetGroups(),
                other.approaches(),
                other.metrics(),
                other.photos(),
                now);
        return new InitiativeView(summary, other.sections(), other.efforts(), other.notes(), source, dates);
    }

    /** The title as readers see it, which may be made of the first approach item. */
    public InitiativeTitle shownTitle() {
        return InitiativeTitle.shown(details.title(), TitleOrigin.DOCUMENT, details.approachItems());
    }
}
