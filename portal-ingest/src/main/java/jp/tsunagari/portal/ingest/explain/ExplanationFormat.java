package jp.tsunagari.portal.ingest.explain;

import java.io.Writer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an explanation is written. */
public enum ExplanationFormat {
    /** For a person. */
    TEXT,
    /** For a program. */
    JSON;

    /** The format of this name, {@code text} or {@code json}. */
    public static Optional<ExplanationFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** Writes the explanation, ending with a line feed. */
    public void write(DocumentExplanation explanation, Writer out) {
        switch (this) {
            case TEXT -> new TextRendering(out).write(explanation);
            case JSON -> JsonRendering.write(explanation, out);
        }
    }
}
