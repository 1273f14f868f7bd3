package jp.tsunagari.portal.ingest.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.card.CardKind;
import jp.tsunagari.portal.ingest.identity.Identification;
import jp.tsunagari.portal.ingest.identity.Identification.Candidate;
import jp.tsunagari.portal.ingest.identity.IdentityDecision;
import jp.tsunagari.portal.ingest.identity.IdentityVerdict;
import jp.tsunagari.portal.ingest.plan.CardDecisions;
import jp.tsunagari.portal.ingest.plan.CardPlan;
import jp.tsunagari.portal.ingest.plan.CardStatus;
import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Which card something is that was read, and what a user may say about that; or what is to become of a card that is missing.
 *
 * @param state in words
 * @param open whether a user has to say it
 * @param chosen the value of the option that counts, empty if none does
 */
record IdentityView(String state, boolean open, List<CandidateView> candidates, List<Option> options, String chosen) {

    static final String KEEP = "KEEP";
    static final String WITHDRAW = "WITHDRAW";

    /**
     * A card that it may be.
     *
     * @param address of its page, null for one that is not in the catalogue yet
     */
    record CandidateView(String name, @Nullable String address, String score, String reasons) {}

    /** Something to say, as a form sends it. */
    record Option(String value, String text) {}

    IdentityView {
        candidates = List.copyOf(candidates);
        options = List.copyOf(options);
    }

    /** Null for a card that nothing can be said about. */
    static @Nullable IdentityView of(CardPlan<?> card, CardDecisions decided, Messages messages) {
        Identification how = card.origin().how();
        if (how == null || how.state() == Identification.State.WAITING) {
            return how == null ? null : new IdentityView(state(how, messages), true, List.of(), List.of(), "");
        }
        boolean missing = card.status() == CardStatus.MISSING;
        return new IdentityView(
                missing ? messages.get("identity.missing") : state(how, messages),
                how.state() == Identification.State.OPEN,
                how.candidates().stream()
                        .map(candidate -> candidate(card.kind(), candidate, messages))
                        .toList(),
                missing ? ofMissing(how, messages) : options(card.kind(), how, messages),
                missing ? (decided.withdraw() ? WITHDRAW : KEEP) : chosen(how.decision()));
    }

    private static String state(Identification how, Messages messages) {
        return messages.get(how.state().messageKey());
    }

    private static String chosen(@Nullable IdentityDecision decision) {
        return decision == null ? "" : value(decision.verdict(), decision.target());
    }

    private static String value(IdentityVerdict verdict, IdentityDecision.@Nullable Target target) {
        return target == null ? verdict.name() : verdict + " " + target;
    }

    private static CandidateView candidate(CardKind kind, Candidate candidate, Messages messages) {
        String folder = kind == CardKind.INITIATIVE ? "/initiatives/" : "/organisations/";
        return new CandidateView(
                candidate.name(),
                candidate.slug() == null ? null : folder + candidate.slug(),
                messages.get(
                        kind == CardKind.INITIATIVE ? "identity.score.initiative" : "identity.score.organisation",
                        Integer.toString(candidate.likeness().score())),
                String.join(
                        messages.get("common.list-separator"),
                        candidate.likeness().reasons().stream()
                                .map(reason -> messages.get(reason.messageKey()))
                                .toList()));
    }

    private static List<Option> options(CardKind kind, Identification how, Messages messages) {
        List<IdentityVerdict> verdicts = kind == CardKind.INITIATIVE
                ? List.of(IdentityVerdict.SAME, IdentityVerdict.ANOTHER)
                : List.of(IdentityVerdict.values());
        String word = messages.get(kind.messageKey());
        List<Option> options = new ArrayList<>();
        verdicts.stream()
                .filter(IdentityVerdict::hasCard)
                .forEach(verdict -> how.candidates()
                        .forEach(candidate -> options.add(new Option(
                                value(verdict, candidate.target()),
                                messages.get(verdict.messageKey(), word, candidate.name())))));
        verdicts.stream()
                .filter(verdict -> !verdict.hasCard())
                .forEach(verdict ->
                        options.add(new Option(verdict.name(), messages.get(verdict.messageKey(), word, ""))));
        return options;
    }

    private static List<Option> ofMissing(Identification how, Messages messages) {
        Stream<Option> own = Stream.of(
                new Option(KEEP, messages.get("identity.keep")),
                new Option(WITHDRAW, messages.get("identity.withdraw")));
        Stream<Option> joins = how.candidates().stream()
                .map(candidate -> new Option(
                        value(IdentityVerdict.SAME, candidate.target()),
                        messages.get("identity.became", candidate.name())));
        return Stream.concat(own, joins).toList();
    }
}
