package jp.tsunagari.portal.ingest.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import jp.tsunagari.portal.ingest.explain.DocumentExplainer.RefusedDocumentException;
import jp.tsunagari.portal.message.Messages;

/** Documents and what is said about them. */
final class Explained {

    private static final Messages MESSAGES = Messages.ofClasspath();
    private static final DocumentExplainer EXPLAINER = DocumentExplainer.standalone(MESSAGES);

    private Explained() {}

    static DocumentExplanation text(String text) throws RefusedDocumentException {
        return EXPLAINER.explain("document.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    static DocumentExplanation file(Path file) throws RefusedDocumentException {
        return EXPLAINER.explain(file);
    }

    static String written(DocumentExplanation explanation, ExplanationFormat format) {
        StringWriter out = new StringWriter();
        format.write(explanation, MESSAGES, out);
        return out.toString();
    }

    /** A file beside the tests. */
    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Explained.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document that the project ships with. */
    static Path realDocument() {
        try (var files = Files.list(Path.of("..", "seeds"))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
