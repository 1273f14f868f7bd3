package jp.tsunagari.portal.card;

import jp.tsunagari.portal.merge.CardShape;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is to be known about a kind of card to keep, merge and compare its details.
 *
 * @param empty a card that says nothing
 * @param details the class of the details
 */
public record CardType<D>(CardKind kind, CardShape<D> shape, D empty, Class<D> details) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** As JSON, for the history and the bases. */
    public String write(D card) {
        return MAPPER.writeValueAsString(card);
    }

    /**
     * @throws tools.jackson.core.JacksonException if it is not such a card; only what {@link #write} made is stored
     */
    public D read(String json) {
        return MAPPER.readValue(json, details);
    }
}
