package jp.tsunagari.portal.follow.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.card.Card;
import jp.tsunagari.portal.card.CardHistoryStore;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.CardKind;
import jp.tsunagari.portal.card.CardStore;
import jp.tsunagari.portal.card.web.CardAccess;
import jp.tsunagari.portal.follow.FollowTarget.FollowKind;
import jp.tsunagari.portal.follow.FollowTurns;
import jp.tsunagari.portal.follow.Follower.Follow;
import jp.tsunagari.portal.follow.web.Digest.DigestChange;
import jp.tsunagari.portal.follow.web.Digest.DigestLine;
import jp.tsunagari.portal.follow.web.Digest.DigestSection;
import jp.tsunagari.portal.follow.web.Digest.Some;
import jp.tsunagari.portal.web.language.SiteLanguage;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Compares what a follower knows with what there is now: which cards, and which version of each. What is told is noted in
 * the same transaction, so that it is neither told twice nor missed.
 */
@Component
class DigestComposer {

    private static final int MAX_LINES = 30;
    private static final int MAX_CHANGES = 20;

    private final FollowTurns turns;
    private final FollowedThings things;
    private final CardHistoryStore history;
    private final CardAccess access;
    private final DigestWords words;
    private final FollowOffer offer;

    DigestComposer(
            FollowTurns turns,
            FollowedThings things,
            CardHistoryStore history,
            CardAccess access,
            DigestWords words,
            FollowOffer offer) {
        this.turns = turns;
        this.things = things;
        this.history = history;
        this.access = access;
        this.words = words;
        this.offer = offer;
    }

    /** What is new of each of these, in the language of the thread; sections without news are left out. */
    List<DigestSection> sections(List<Follow> follows, SiteLanguage language) {
        List<DigestSection> sections = new ArrayList<>();
        Set<CardKey> told = new HashSet<>();
        for (Follow follow : follows) {
            FollowedThing thing = things.look(follow.target());
            Map<CardKey, Integer> now = versions(thing);
            if (follow.marked()) {
                Comparison compared = new Comparison(turns.known(follow), now, language, told);
                DigestSection section = compared.section(follow, thing);
                if (!section.isEmpty()) {
                    sections.add(section);
                }
            }
            turns.told(follow, now);
        }
        return sections;
    }

    /** The version that each card has now of what is followed. */
    private Map<CardKey, Integer> versions(FollowedThing thing) {
        Map<CardKey, Integer> versions = new HashMap<>();
        Map<Long, Integer> numbers = history.lastNumbers(CardKind.INITIATIVE, thing.initiatives());
        thing.initiatives().forEach(id -> versions.put(CardKey.initiative(id), numbers.getOrDefault(id, 0)));
        if (thing.target().kind() == FollowKind.ORGANISATION) {
            CardKey card = CardKey.organisation(thing.target().cardId());
            versions.put(card, history.lastNumber(card));
        }
        return versions;
    }

    /** What a follower knows, against what there is. */
    private final class Comparison {

        private final Map<CardKey, Integer> known;
        private final Map<CardKey, Integer> now;
        private final SiteLanguage language;
        private final Set<CardKey> told;

        /** @param told cards whose changes stand further up in the same mail */
        Comparison(Map<CardKey, Integer> known, Map<CardKey, Integer> now, SiteLanguage language, Set<CardKey> told) {
            this.known = known;
            this.now = now;
            this.language = language;
            this.told = told;
        }

        DigestSection section(Follow follow, FollowedThing thing) {
            List<CardKey> added = thing.initiatives().stream()
                    .map(CardKey::initiative)
                    .filter(card -> !known.containsKey(card))
                    .toList();
            List<CardKey> gone = known.keySet().stream()
                    .filter(card -> !now.containsKey(card))
                    .toList();
            return new DigestSection(
                    thing.name(),
                    thing.path().isEmpty() ? null : offer.address(language, thing.path()),
                    words.of(follow.rhythm().messageKey()),
                    new Some<>(lines(added, true), added.size()),
                    new Some<>(lines(gone, false), gone.size()),
                    changes());
        }

        private List<DigestLine> lines(List<CardKey> cards, boolean there) {
            List<CardKey> shown = cards.stream().limit(MAX_LINES).toList();
            Map<CardKey, Card<?>> found = cards(shown);
            Map<Long, String> names = there
                    ? words.organisations(
                            found.values().stream().map(Card::organisationId).collect(Collectors.toSet()))
                    : Map.of();
            return shown.stream()
                    .map(key -> {
                        Card<?> card = found.get(key);
                        if (card == null) {
                            return new DigestLine(words.of("follow.name.gone"), null, words.of("follow.gone.removed"));
                        }
                        boolean withdrawn = card.withdrawnAt() != null;
                        String remark = there
                                ? names.getOrDefault(card.organisationId(), "")
                                : words.of(withdrawn ? "follow.gone.withdrawn" : "follow.gone.unmatched");
                        return new DigestLine(card.name(), withdrawn ? null : address(card), remark);
                    })
                    .toList();
        }

        private Some<DigestChange> changes() {
            List<CardKey> moved = Stream.of(CardKind.values())
                    .flatMap(kind -> now.keySet().stream().filter(card -> card.kind() == kind))
                    .filter(card -> known.getOrDefault(card, Integer.MAX_VALUE) < now.getOrDefault(card, 0))
                    .toList();
            List<DigestChange> changes = new ArrayList<>();
            for (CardKind kind : CardKind.values()) {
                changes.addAll(changes(
                        access.store(kind),
                        moved.stream().filter(card -> card.kind() == kind).toList()));
            }
            return Some.of(changes, MAX_CHANGES);
        }

        private <D> List<DigestChange> changes(CardStore<D, ?, ?> store, List<CardKey> moved) {
            if (moved.isEmpty()) {
                return List.of();
            }
            Map<Long, String> before = history.contents(store.kind(), numbers(moved, known));
            Map<Long, String> after = history.contents(store.kind(), numbers(moved, now));
            Map<CardKey, Card<?>> found = cards(moved);
            List<DigestChange> changes = new ArrayList<>();
            for (CardKey key : new LinkedHashSet<>(moved)) {
                String former = before.get(key.id());
                String latter = after.get(key.id());
                Card<?> card = found.get(key);
                if (former == null || latter == null || card == null) {
                    continue;
                }
                var fields = words.fields(store.shape(), store.read(former), store.read(latter));
                if (!fields.isEmpty()) {
                    boolean above = !told.add(key);
                    changes.add(new DigestChange(card.name(), address(card), above, above ? List.of() : fields));
                }
            }
            return changes;
        }

        private static Map<Long, Integer> numbers(List<CardKey> cards, Map<CardKey, Integer> versions) {
            return cards.stream().collect(Collectors.toMap(CardKey::id, versions::get));
        }

        private Map<CardKey, Card<?>> cards(List<CardKey> keys) {
            Map<CardKey, Card<?>> found = new HashMap<>();
            for (CardKind kind : CardKind.values()) {
                List<Long> ids = keys.stream()
                        .filter(key -> key.kind() == kind)
                        .map(CardKey::id)
                        .toList();
                if (!ids.isEmpty()) {
                    access.store(kind).find(ids).forEach(card -> found.put(card.cardKey(), card));
                }
            }
            return found;
        }

        private String address(Card<?> card) {
            String path = switch (card.cardKey().kind()) {
                case INITIATIVE -> "/initiatives/";
                case ORGANISATION -> "/organisations/";
            };
            return offer.address(language, path + UriUtils.encodePathSegment(card.slug(), UTF_8));
        }
    }
}
