package jp.tsunagari.portal.ingest.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A heading or a label of a document that its layout does not know.
 *
 * @param heading whether it is above text; otherwise it is in front of a value
 * @param word as the document writes it
 * @param count how often
 * @param samples what is below or behind it, a few times
 * @param guess the name of what it may mean, as {@code Layout.meaning} takes it; null where nothing speaks for anything
 * @param reason the key of the words for why; null without a guess
 */
public record UnknownWord(
        boolean heading,
        String word,
        int count,
        List<String> samples,
        @Nullable String guess,
        @Nullable String reason) {

    public UnknownWord {
        samples = List.copyOf(samples);
    }
}
