package jp.tsunagari.portal.upkeep;

import java.time.Instant;
import java.util.List;
import jp.tsunagari.portal.card.CardHistoryStore.CardVersion;
import jp.tsunagari.portal.card.CardKey;

/**
 * What others have done to the cards of one of an organisation's people since they were told last.
 *
 * @param email where it is told
 * @param displayName never empty
 * @param cards those that have changed
 */
public record CardNews(long accountId, String email, String displayName, List<ChangedCard> cards) {

    public CardNews {
        cards = List.copyOf(cards);
    }

    /**
     * A card with what was done to it, the first at first.
     */
    public record ChangedCard(CardKey card, List<ChangeByOther> changes) {

        public ChangedCard {
            changes = List.copyOf(changes);
        }
    }

    /**
     * A version that somebody else has made.
     *
     * @param own the names of the fields that the person was the last to change before it
     */
    public record ChangeByOther(CardVersion version, List<String> own) {

        public ChangeByOther {
            own = List.copyOf(own);
        }

        public Instant at() {
            return version.at();
        }
    }
}
