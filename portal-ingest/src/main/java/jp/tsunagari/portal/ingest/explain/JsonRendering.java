package jp.tsunagari.portal.ingest.explain;

import java.io.PrintWriter;
import java.io.Writer;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An explanation as JSON: the records as they are, in the order of their components. */
final class JsonRendering {

    private JsonRendering() {}

    static void write(DocumentExplanation explanation, Writer out) {
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
