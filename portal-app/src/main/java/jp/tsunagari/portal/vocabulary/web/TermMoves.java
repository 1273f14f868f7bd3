package jp.tsunagari.portal.vocabulary.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.ingest.vocabulary.Classifier;
import jp.tsunagari.portal.ingest.vocabulary.Classifier.Classification;
import jp.tsunagari.portal.ingest.vocabulary.TermReading;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.vocabulary.AssignedTerm;
import jp.tsunagari.portal.vocabulary.TermList;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import jp.tsunagari.portal.vocabulary.VocabularyAdmin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What becomes of cards with a term that has been split. A card that says what its document says is read again with the
 * others; what a person has chosen stays until an admin decides, who sees what the text of the card names.
 */
@Component
class TermMoves {

    private final VocabularyAdmin admin;
    private final Vocabulary vocabulary;
    private final InitiativeStore cards;
    private final Classifier classifier;
    private final Messages messages;

    TermMoves(
            VocabularyAdmin admin,
            Vocabulary vocabulary,
            InitiativeStore cards,
            Classifier classifier,
            Messages messages) {
        this.admin = admin;
        this.vocabulary = vocabulary;
        this.cards = cards;
        this.classifier = classifier;
        this.messages = messages;
    }

    /** All that waits for a decision, and how much is read again. */
    MovesView view() {
        List<Move> moves = new ArrayList<>();
        Set<Long> unedited = new LinkedHashSet<>();
        for (TermList list : TermList.values()) {
            Map<String, List<String>> splits = admin.splits(list);
            for (InitiativeCard card : holders(list, splits.keySet())) {
                if (isAsRead(list, card)) {
                    unedited.add(card.id());
                } else {
                    splits.forEach((code, successors) ->
                            move(list, code, successors, card).ifPresent(moves::add));
                }
            }
        }
        return new MovesView(moves, unedited.size());
    }

    private List<InitiativeCard> holders(TermList list, Set<String> codes) {
        return switch (list) {
            case TARGET_GROUP -> cards.withTerm(codes, Set.of());
            case APPROACH -> cards.withTerm(Set.of(), codes);
        };
    }

    private boolean isAsRead(TermList list, InitiativeCard card) {
        return cards.base(card.id())
                .filter(base -> terms(list, base).equals(terms(list, card.details())))
                .isPresent();
    }

    private Optional<Move> move(TermList list, String code, List<String> successors, InitiativeCard card) {
        if (assigned(list, card.details(), code).isEmpty()
                || admin.kept(list, code).contains(card.id())) {
            return Optional.empty();
        }
        Map<String, TermReading> read = read(list, card.details());
        return Optional.of(new Move(
                card.id(),
                card.version(),
                card.name(),
                TermPage.path(list),
                code,
                name(list, code),
                successors.stream()
                        .map(successor -> offer(list, successor, read.get(successor)))
                        .toList()));
    }

    private Offer offer(TermList list, String code, @Nullable TermReading read) {
        return new Offer(code, name(list, code), read != null, read == null ? "" : messages.get(read.reason()));
    }

    /** What the text of the card, as it is now, names. */
    private Map<String, TermReading> read(TermList list, InitiativeDetails details) {
        Classification terms = classifier.classify(details);
        List<TermReading> readings = switch (list) {
            case TARGET_GROUP -> terms.targetGroups();
            case APPROACH -> terms.approaches();
        };
        return readings.stream().collect(Collectors.toMap(TermReading::code, reading -> reading));
    }

    /**
     * What an admin has decided of one card and term.
     *
     * @param decision with the terms that take the place of the code; none if the card keeps it
     * @return the name of the card
     * @throws IllegalArgumentException if the term has no such successors, or there is no such card
     * @throws jp.tsunagari.portal.card.CardStore.StaleCardException if the card has changed since
     */
    String decide(Decision decision, Change change) {
        TermList list = TermPage.list(decision.list());
        List<String> known = admin.splits(list).getOrDefault(decision.code(), List.of());
        InitiativeCard card = cards.find(decision.initiative())
                .orElseThrow(() -> new IllegalArgumentException("no initiative " + decision.initiative()));
        if (!known.containsAll(decision.successors())) {
            throw new IllegalArgumentException("no successors " + decision.successors());
        }
        Optional<AssignedTerm> before = assigned(list, card.details(), decision.code());
        if (decision.successors().isEmpty() || decision.successors().equals(List.of(decision.code()))) {
            admin.keep(list, decision.code(), card.id(), change.actor());
        } else if (before.isPresent()) {
            cards.change(card.id(), decision.version(), moved(list, card.details(), before.get(), decision), change);
            if (decision.successors().contains(decision.code())) {
                admin.keep(list, decision.code(), card.id(), change.actor());
            }
        }
        return card.name();
    }

    private static InitiativeDetails moved(
            TermList list, InitiativeDetails details, AssignedTerm before, Decision decision) {
        Set<AssignedTerm> terms = Stream.concat(
                        terms(list, details).stream().filter(term -> !term.equals(before)),
                        decision.successors().stream().map(code -> new AssignedTerm(code, before.role())))
                .collect(Collectors.toSet());
        return new InitiativeDetails(
                details.title(),
                details.approachItems(),
                details.targetPhrases(),
                list == TermList.TARGET_GROUP ? terms : details.targetGroups(),
                list == TermList.APPROACH ? terms : details.approaches(),
                details.regions(),
                details.sections(),
                details.metrics(),
                details.efforts(),
                details.notes(),
                details.photos());
    }

    private static Optional<AssignedTerm> assigned(TermList list, InitiativeDetails details, String code) {
        return terms(list, details).stream()
                .filter(term -> term.code().equals(code))
                .findFirst();
    }

    private static Set<AssignedTerm> terms(TermList list, InitiativeDetails details) {
        return switch (list) {
            case TARGET_GROUP -> details.targetGroups();
            case APPROACH -> details.approaches();
        };
    }

    private String name(TermList list, String code) {
        return vocabulary.of(list).stream()
                .filter(term -> term.code().equals(code))
                .map(messages::name)
                .findFirst()
                .orElse(code);
    }

    /** @param unedited how many cards say what their document says, and are read again with it */
    record MovesView(List<Move> moves, int unedited) {

        MovesView {
            moves = List.copyOf(moves);
        }
    }

    /**
     * A card with a term that has been split.
     *
     * @param list the vocabulary, as in addresses
     * @param offers the terms that have taken its place
     */
    record Move(
            long initiative, long version, String title, String list, String code, String name, List<Offer> offers) {

        Move {
            offers = List.copyOf(offers);
        }
    }

    /**
     * A term that may take the place.
     *
     * @param named whether the text of the card names it
     * @param reason why, in words; empty if it does not
     */
    record Offer(String code, String name, boolean named, String reason) {}

    /** What was sent. */
    record Decision(String list, String code, long initiative, long version, List<String> successors) {

        Decision {
            successors = List.copyOf(successors);
        }
    }
}
