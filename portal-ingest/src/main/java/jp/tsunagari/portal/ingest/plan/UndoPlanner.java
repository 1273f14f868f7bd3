package jp.tsunagari.portal.ingest.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tsunagari.portal.card.Card;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.CardType;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeShape;
import jp.tsunagari.portal.organisation.OrganisationCard;
import jp.tsunagari.portal.organisation.OrganisationDetails;
import jp.tsunagari.portal.organisation.OrganisationShape;
import org.jspecify.annotations.Nullable;

/**
 * Taking back is a merge like any other: its base is what the plan left, what comes in is what was before, and what
 * a person has edited since stays.
 */
final class UndoPlanner {

    private UndoPlanner() {}

    /**
     * A plan whose cards have the places {@code e0}, {@code e1} and so on, after the effects.
     *
     * @param organisations those of the effects that are still there, by id
     * @param initiatives as for the organisations
     * @param baseRuns the runs of what documents last said of the cards
     */
    public static ImportPlan plan(
            List<Effect> effects,
            Map<Long, OrganisationCard> organisations,
            Map<Long, InitiativeCard> initiatives,
            Map<CardKey, Long> baseRuns) {
        List<CardPlan<OrganisationDetails>> ofOrganisations = new ArrayList<>();
        List<CardPlan<InitiativeDetails>> ofInitiatives = new ArrayList<>();
        for (int i = 0; i < effects.size(); i++) {
            Effect effect = effects.get(i);
            if (effect.before() == null && !Objects.equals(effect.leftRun(), baseRuns.get(effect.card()))) {
                continue; // A later document tells of it too.
            }
            long id = effect.card().id();
            switch (effect.card().kind()) {
                case ORGANISATION ->
                    add(ofOrganisations, "e" + i, effect, OrganisationShape.TYPE, organisations.get(id));
                case INITIATIVE -> add(ofInitiatives, "e" + i, effect, InitiativeShape.TYPE, initiatives.get(id));
            }
        }
        return new ImportPlan(ofOrganisations, ofInitiatives, List.of());
    }

    private static <D> void add(
            List<CardPlan<D>> plans, String place, Effect effect, CardType<D> type, @Nullable Card<D> card) {
        if (card == null && effect.before() == null) {
            return; // Added by the plan, and gone already.
        }
        plans.add(new CardPlan<>(
                place,
                type,
                new CardPlan.States<>(
                        read(type, effect.after()), read(type, effect.before()), card == null ? null : card.details()),
                card == null ? null : CardPlan.Seen.of(card, effect.after() == null && card.withdrawnAt() != null),
                new CardPlan.Origin(effect.name(), 0, 1, 1, effect.identity(), null, CardPlan.Teller.UNDO, null)));
    }

    private static <D> @Nullable D read(CardType<D> type, @Nullable String json) {
        return json == null ? null : type.read(json);
    }
}
