package jp.tsunagari.portal.history.web;

import java.util.List;
import jp.tsunagari.portal.card.CardHistoryStore.CardVersion;
import jp.tsunagari.portal.merge.CardField;
import jp.tsunagari.portal.merge.CardShape;
import jp.tsunagari.portal.message.Messages;
import org.springframework.stereotype.Component;

/** Puts versions and the fields that they changed into words. */
@Component
class HistoryWords {

    private final Messages messages;

    HistoryWords(Messages messages) {
        this.messages = messages;
    }

    /**
     * A version of a card of this shape.
     *
     * @param path of the card below /my
     * @param name of the card
     */
    VersionView version(CardVersion version, CardShape<?> shape, String path, String name) {
        return new VersionView(
                version.number(),
                version.at(),
                version.change().actor(),
                messages.get(version.change().kind().messageKey()),
                version.change().reason(),
                fields(shape, version.fields()),
                path,
                name);
    }

    private List<String> fields(CardShape<?> shape, List<String> names) {
        return names.stream().map(name -> field(shape, name)).toList();
    }

    /** The word for the field of this name; the name for one that cards have no more. */
    String field(CardShape<?> shape, String name) {
        return shape.field(name).map(CardField::messageKey).map(messages::get).orElse(name);
    }

    String get(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    /** Why a card was changed, as its history keeps it. */
    String reason(String key, Object... arguments) {
        return messages.stored().get(key, arguments);
    }

    /** The word for the field of this name in such a reason. */
    String fieldInReason(CardShape<?> shape, String name) {
        return shape.field(name)
                .map(CardField::messageKey)
                .map(messages.stored()::get)
                .orElse(name);
    }
}
