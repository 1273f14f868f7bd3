package jp.tsunagari.portal.web.server;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.web.language.SiteLanguage;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.buf.MessageBytes;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.header.HeaderWriter;

/**
 * Answers errors that the server finds by itself, as in the first line or the head of a request, with the portal's words and
 * headers. All other errors have an answer when they come here.
 */
final class ServerErrorValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ServerErrorValve.class);
    private static final int FIRST_ERROR = 400;
    private static final String API = "/api/";
    private static final String TRACE = "TRACE";
    private static final String READING = "GET, HEAD, OPTIONS";
    private static final int MAX_PATH = 1_024;
    private static final Pattern TOLD_TARGET = Pattern.compile("\\[(/[^\\s?\\]]*)");
    private static final Pattern FIRST_LINE = Pattern.compile("\\s*[A-Z]+ (/[^ ?\\r\\n]*)");

    private final HeaderWriter headers;
    private final Supplier<ServerErrorPages> pages;

    ServerErrorValve(HeaderWriter headers, Supplier<ServerErrorPages> pages) {
        this.headers = headers;
        this.pages = pages;
    }

    /** The server refuses TRACE by itself, and would name methods that no address has. */
    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (TRACE.equals(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, READING);
        }
        super.invoke(request, response);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        AtomicBoolean open = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, open);
        if (!open.get()) {
            return;
        }
        headers.writeHeaders(request, response);
        try {
            write(request, response);
        } catch (IOException e) {
            LOG.debug("No one takes the page about an error", e);
        }
    }

    private void write(Request request, Response response) throws IOException {
        String root = request.getContext() == null ? "" : request.getContext().getPath();
        String path = sentPath(root, request);
        SiteLanguage language = SiteLanguage.ofPath(path);
        boolean program = SiteLanguage.without(path).startsWith(API);
        response.setContentType(program ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
        response.setLocale(language.locale());
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (program) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        }
        String body = program
                ? pages.get().problem(response.getStatus(), language)
                : pages.get().page(response.getStatus(), root, language);
        Writer writer = response.getReporter();
        if (writer != null) {
            writer.write(body);
            response.finishResponse();
        }
    }

    /** By the first line as it was sent; it may be anything. */
    private static String sentPath(String root, Request request) {
        MessageBytes read = request.getCoyoteRequest().requestURI();
        String sent = read.isNull() ? refusedPath(request.getCoyoteRequest()) : read.toString();
        return sent != null && sent.startsWith(root) ? sent.substring(root.length()) : "";
    }

    /** As the server tells its own log where a letter is not encoded; of a line that is too long it tells nothing. */
    private static String refusedPath(org.apache.coyote.Request request) {
        Matcher told =
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof IllegalArgumentException refused
                        ? TOLD_TARGET.matcher(String.valueOf(refused.getMessage()))
                        : null;
        return told != null && told.find() ? told.group(1) : unread(request.getInputBuffer());
    }

    /** The path of a first line that the server has given up within, as far as it was read: it is too long. */
    private static String unread(@Nullable InputBuffer buffer) {
        ByteBuffer held = buffer instanceof ApplicationBufferHandler handler ? handler.getByteBuffer() : null;
        if (held == null) {
            return "";
        }
        byte[] begin = new byte[Math.min(held.limit(), MAX_PATH)];
        held.duplicate().position(0).get(begin);
        Matcher line = FIRST_LINE.matcher(new String(begin, StandardCharsets.ISO_8859_1));
        return line.lookingAt() ? line.group(1) : "";
    }
}
