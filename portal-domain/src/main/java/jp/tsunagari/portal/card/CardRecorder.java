package jp.tsunagari.portal.card;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.tsunagari.portal.card.CardHistoryStore.CardVersion;
import jp.tsunagari.portal.catalogue.CatalogueChanges;
import jp.tsunagari.portal.shared.SourceReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes what becomes of cards: their history, their bases, and that the catalogue has changed. */
@Component
public class CardRecorder {

    private final CardHistoryStore history;
    private final ImportBaseStore bases;
    private final CatalogueChanges changes;
    private final Clock clock;

    CardRecorder(CardHistoryStore history, ImportBaseStore bases, CatalogueChanges changes, Clock clock) {
        this.history = history;
        this.bases = bases;
        this.changes = changes;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** A new version of the card. */
    <D> void version(CardType<D> type, CardEntity<D, ?> card, Change change, List<String> fields) {
        CardKey key = new CardKey(type.kind(), card.id());
        history.record(key, change, type.write(card.details()), fields);
        changed(key);
    }

    /** The card changed in a way that is no version, such as by a line number. */
    void changed(CardKey card) {
        switch (card.kind()) {
            case ORGANISATION -> changes.organisation(card.id());
            case INITIATIVE -> changes.initiative(card.id());
        }
    }

    /** Whether the same person has done the same to the card last. */
    boolean isLast(CardKey card, Change change) {
        return history.versions(card).stream()
                .findFirst()
                .map(CardVersion::change)
                .filter(last -> last.kind() == change.kind() && Objects.equals(last.accountId(), change.accountId()))
                .isPresent();
    }

    <D> Optional<D> base(CardType<D> type, long id) {
        return bases.find(new CardKey(type.kind(), id)).map(base -> type.read(base.content()));
    }

    <D> void putBase(CardType<D> type, long id, D read, SourceReference source) {
        bases.put(new ImportBase(new CardKey(type.kind(), id), type.write(read), source));
    }

    void putBaseBack(CardKey card, @Nullable ImportBase former) {
        bases.putBack(card, former);
    }

    void removeBase(CardKey card) {
        bases.remove(card);
    }
}
