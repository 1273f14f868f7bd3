package jp.tsunagari.portal.card;

import java.time.Instant;
import java.util.List;

/**
 * A version of a card, without its content.
 *
 * @param number from 1 for each card
 * @param fields the names of the fields that it changed, in their order; empty where nothing changed but its state
 */
public record CardVersion(CardKey card, int number, Instant at, Change change, List<String> fields) {

    public CardVersion {
        fields = List.copyOf(fields);
    }
}
