package jp.tsunagari.portal.ingest.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.CardKind;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeShape;
import jp.tsunagari.portal.merge.CardShape;
import jp.tsunagari.portal.organisation.OrganisationCard;
import jp.tsunagari.portal.organisation.OrganisationDetails;
import jp.tsunagari.portal.organisation.OrganisationShape;
import org.jspecify.annotations.Nullable;

/**
 * Taking back is a merge like any other: its base is what the plan left, what comes in is what was before, and what
 * somebody has edited since stays.
 */
public final class UndoPlanner {

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
            if (effect.card().kind() == CardKind.ORGANISATION) {
                OrganisationCard card = organisations.get(effect.card().id());
                add(
                        ofOrganisations,
                        "e" + i,
                        effect,
                        OrganisationShape.SHAPE,
                        OrganisationDetails.named(""),
                        OrganisationShape.TYPE::read,
                        card == null ? null : card.details(),
                        card == null ? null : new CardPlan.Seen(card.id(), card.slug(), card.version(), false));
            } else {
                InitiativeCard card = initiatives.get(effect.card().id());
                add(
                        ofInitiatives,
                        "e" + i,
                        effect,
                        InitiativeShape.SHAPE,
                        InitiativeDetails.EMPTY,
                        InitiativeShape.TYPE::read,
                        card == null ? null : card.details(),
                        card == null ? null : new CardPlan.Seen(card.id(), card.slug(), card.version(), false));
            }
        }
        return new ImportPlan(ofOrganisations, ofInitiatives, List.of());
    }

    private static <C> void add(
            List<CardPlan<C>> plans,
            String place,
            Effect effect,
            CardShape<C> shape,
            C empty,
            Function<String, C> read,
            @Nullable C current,
            CardPlan.@Nullable Seen seen) {
        if (current == null && effect.before() == null) {
            return; // Added by the plan, and gone already.
        }
        plans.add(new CardPlan<>(
                place,
                effect.card().kind(),
                shape,
                new CardPlan.States<>(
                        empty,
                        effect.after() == null ? null : read.apply(effect.after()),
                        effect.before() == null ? null : read.apply(effect.before()),
                        current),
                seen,
                new CardPlan.Origin(effect.name(), 0, 1, 1, effect.identity(), null, true)));
    }
}
