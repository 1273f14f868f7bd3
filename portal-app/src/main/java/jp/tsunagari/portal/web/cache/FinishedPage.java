package jp.tsunagari.portal.web.cache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A page as it is sent. */
final class FinishedPage {

    /** Shorter ones fit into a packet as they are. */
    private static final int WORTH_COMPRESSING = 1_400;

    private final String state;
    private final String contentType;
    private final List<Map.Entry<String, String>> headers;
    private final byte[] body;
    /** The same with gzip; null where that is not worth it. */
    private final byte @Nullable [] compressed;

    /**
     * @param state of the catalogue that it was made from
     * @param headers all but those that describe the body or say how long it may be kept
     * @param body as it was rendered; not to be changed any more
     */
    FinishedPage(String state, String contentType, List<Map.Entry<String, String>> headers, byte[] body) {
        this.state = state;
        this.contentType = contentType;
        this.headers = List.copyOf(headers);
        this.body = body;
        this.compressed = body.length < WORTH_COMPRESSING ? null : gzip(body);
    }

    String state() {
        return state;
    }

    /** Bytes in memory, about. */
    int weight() {
        return body.length + (compressed == null ? 0 : compressed.length) + 1_000;
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach(header -> response.setHeader(header.getKey(), header.getValue()));
        response.setContentType(contentType);
        byte[] bytes = body;
        if (compressed != null && AcceptedEncodings.haveGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
            bytes = compressed;
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(body.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed, 8_192)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        return compressed.toByteArray();
    }
}
