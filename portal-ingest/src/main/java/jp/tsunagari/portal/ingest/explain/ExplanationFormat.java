package jp.tsunagari.portal.ingest.explain;

import java.io.PrintWriter;
import java.io.Writer;
import jp.tsunagari.portal.message.Messages;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How an explanation is written. */
public enum ExplanationFormat {
    /** For a person. */
    TEXT,
    /** For a program. */
    JSON;

    /** Writes the explanation in the words of the bundles, ending with a line feed. */
    public void write(DocumentExplanation explanation, Messages messages, Writer out) {
        switch (this) {
            case TEXT -> new TextRendering(messages, out).write(explanation);
            case JSON -> writeJson(explanation, out);
        }
    }

    private static void writeJson(DocumentExplanation explanation, Writer out) {
        JsonMapper mapper = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        PrintWriter writer = new PrintWriter(out);
        mapper.writeValue(writer, explanation);
        writer.print('\n');
        writer.flush();
    }
}
