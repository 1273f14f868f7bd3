package jp.tsunagari.portal.ingest.web;

import static java.util.stream.Collectors.toMap;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.tsunagari.portal.card.CardKind;
import jp.tsunagari.portal.card.WordDiff;
import jp.tsunagari.portal.card.web.CardWords;
import jp.tsunagari.portal.ingest.ImportPlans;
import jp.tsunagari.portal.ingest.plan.CardDecisions;
import jp.tsunagari.portal.ingest.plan.CardPlan;
import jp.tsunagari.portal.ingest.plan.CardPlan.RewrittenText;
import jp.tsunagari.portal.ingest.plan.CardStatus;
import jp.tsunagari.portal.ingest.plan.ImportPlan;
import jp.tsunagari.portal.ingest.plan.PlanDecision;
import jp.tsunagari.portal.ingest.plan.PlannedDocument;
import jp.tsunagari.portal.ingest.plan.StoredPlan;
import jp.tsunagari.portal.ingest.web.PlanSaving.Saved;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.merge.MergeChoice;
import jp.tsunagari.portal.merge.MergeItem;
import jp.tsunagari.portal.merge.MergeVerdict;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a plan into words, a page of cards at a time. */
@Component
class PlanPages {

    private static final int SIZE = 20;

    private final ImportPlans plans;
    private final CardWords words;
    private final OriginalPages originals;
    private final Initiatives initiatives;
    private final Messages messages;

    PlanPages(ImportPlans plans, CardWords words, OriginalPages originals, Initiatives initiatives, Messages messages) {
        this.plans = plans;
        this.words = words;
        this.originals = originals;
        this.initiatives = initiatives;
        this.messages = messages;
    }

    /**
     * A part of a plan.
     *
     * @param status the only one that is shown, null for all that change something
     * @param page from 1; the last one where there are fewer
     * @param card the place of a card that is to be on the page, null for none
     */
    record Part(
            @Nullable CardStatus status, int page, @Nullable String card) {}

    /**
     * @param saved what a user has sent and could not be saved
     */
    PlanView page(StoredPlan plan, Part part, Saved saved) {
        ImportPlan computed = plans.compute(plan);
        Map<String, CardDecisions> decided = plans.decided(plan.id(), computed);
        Map<String, PlanDecision> decisions = plans.decisions(plan.id()).stream()
                .collect(toMap(decision -> decision.place() + " " + decision.item(), Function.identity()));
        CardStatus filter = part.status();
        List<CardPlan<?>> shown = computed.cards()
                .filter(card -> filter == null ? card.status() != CardStatus.UNCHANGED : card.status() == filter)
                .sorted((left, right) -> left.status().compareTo(right.status()))
                .toList();
        int page = page(shown, part);
        CardWords.Speaker speaker = words.speaker();
        List<PlanCardView> rows = shown.stream()
                .skip((long) (page - 1) * SIZE)
                .limit(SIZE)
                .map(card -> row(plan, card, decided.getOrDefault(card.place(), CardDecisions.NONE), decisions, speaker)
                        .sending(card.fingerprint())
                        .with(saved))
                .toList();
        return new PlanView(
                plan,
                computed.counts().entrySet().stream()
                        .map(count -> new PlanView.StatusCount(count.getKey(), count.getValue()))
                        .toList(),
                filter,
                new Paged<>(rows, shown.size(), page, SIZE),
                computed.notes(),
                plans.seen(plan.id(), computed).hash(),
                plan.documents().stream().collect(toMap(PlannedDocument::position, originals::groups)),
                plan.kind() == StoredPlan.Kind.UNDO
                        || (plan.openRegisters().isEmpty() && !plan.readable().isEmpty()),
                saved.count());
    }

    private static int page(List<CardPlan<?>> shown, Part part) {
        int last = Math.max(1, (shown.size() + SIZE - 1) / SIZE);
        for (int i = 0; i < shown.size() && part.card() != null; i++) {
            if (shown.get(i).place().equals(part.card())) {
                return i / SIZE + 1;
            }
        }
        return Math.min(part.page(), last);
    }

    private <C> PlanCardView row(
            StoredPlan plan,
            CardPlan<C> card,
            CardDecisions decided,
            Map<String, PlanDecision> decisions,
            CardWords.Speaker speaker) {
        CardPlan.Seen seen = card.seen();
        CardPlan.Origin origin = card.origin();
        boolean ofDocument = card.status() != CardStatus.MISSING && !origin.removes();
        boolean matchable = origin.identity() != null && ofDocument;
        String folder = card.kind() == CardKind.INITIATIVE ? "/initiatives/" : "/organisations/";
        return new PlanCardView(
                card.place(),
                new PlanCardView.Title(
                        messages.get(card.kind().messageKey()),
                        messages.get(card.status().messageKey()),
                        origin.name()),
                new PlanCardView.Source(
                        seen == null || seen.hidden() ? null : folder + seen.slug(),
                        ofDocument ? messages.get("imports.plan.lines", origin.firstLine(), origin.lastLine()) : null),
                new PlanCardView.Choices(
                        decided.leaveOut(),
                        matchable,
                        matchable || !card.open().isEmpty(),
                        seen != null
                                && card.open().isEmpty()
                                && !card.reordered().isEmpty(),
                        null),
                IdentityView.of(card, decided, messages),
                card.open().stream()
                        .map(item -> item(card, item, decided, decisions, speaker))
                        .toList(),
                seen == null && ofDocument ? originals.look(card, decided) : List.of(),
                ofDocument && plan.kind() != StoredPlan.Kind.UNDO ? originals.doubts(plan, card) : List.of(),
                "");
    }

    private <C> PlanItemView item(
            CardPlan<C> card,
            MergeItem<C, ?> item,
            CardDecisions decided,
            Map<String, PlanDecision> decisions,
            CardWords.Speaker speaker) {
        String current = speaker.say(item.field(), item.current());
        String incoming = speaker.say(item.field(), item.incoming());
        boolean isDecided =
                decided.choices().containsKey(item.key()) || decided.typed().containsKey(item.key());
        PlanDecision decision = decisions.get(card.place() + " " + item.key());
        PlanForm.Choice choice = choice(card, item, decided);
        return new PlanItemView(
                item.key(),
                messages.get(item.field().messageKey()),
                verdict(card, item),
                card.isConflict(item),
                new PlanItemView.States(speaker.say(item.field(), item.base()), incoming, current),
                WordDiff.between(current, incoming),
                new PlanItemView.Choice(
                        choice.chosen(),
                        RewrittenText.of(item).map(any -> choice.text()).orElse(null),
                        isDecided && decision != null ? decision.decidedBy() : null,
                        null));
    }

    /** What becomes of a thing for now, and the text to begin typing with. */
    static <C> PlanForm.Choice choice(CardPlan<C> card, MergeItem<C, ?> item, CardDecisions decided) {
        String typed = decided.typed().get(item.key());
        return new PlanForm.Choice(
                chosen(card, item, decided),
                typed == null ? RewrittenText.of(item).orElse("") : typed);
    }

    private <C> String verdict(CardPlan<C> card, MergeItem<C, ?> item) {
        if (card.isConflict(item)) {
            return messages.get("imports.plan.verdict.conflict");
        }
        return messages.get(
                item.verdict() == MergeVerdict.KEPT ? "imports.plan.verdict.kept" : "imports.plan.verdict.new");
    }

    private static <C> String chosen(CardPlan<C> card, MergeItem<C, ?> item, CardDecisions decided) {
        if (decided.typed().containsKey(item.key())) {
            return "TYPED";
        }
        MergeChoice choice = decided.choices().getOrDefault(item.key(), MergeChoice.AS_PROPOSED);
        if (choice != MergeChoice.AS_PROPOSED) {
            return choice.name();
        }
        boolean takes = item.verdict() == MergeVerdict.TAKEN && !card.isConflict(item);
        return (takes ? MergeChoice.INCOMING : MergeChoice.CURRENT).name();
    }

    /** The initiative of a page's address, or of the last part of it. */
    Optional<Long> initiativeAt(String address) {
        String slug = address.strip().replaceFirst("^.*/initiatives/", "").replaceFirst("[?#].*$", "");
        return initiatives
                .findBySlug(URLDecoder.decode(slug, StandardCharsets.UTF_8))
                .map(found -> found.summary().id());
    }
}
