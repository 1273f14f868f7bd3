package jp.tsunagari.portal.web.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import jp.tsunagari.portal.web.Refusal;
import jp.tsunagari.portal.web.language.SiteLanguage;
import jp.tsunagari.portal.web.server.RequestBody.Content;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Takes the body of a request in before anything else happens: in a bounded time, of a bounded size, on a bounded number of
 * threads. A body that comes at once needs no turn, so that slow senders keep no one else from sending a form. A body
 * with files is left where it is until {@link HeldUpload#admit}. It is not a servlet filter because the server reads the
 * fields of a form past every wrapper of a request.
 */
final class BodyValve extends ValveBase {

    private final BodyProperties limits;
    private final List<PathPattern> uploadPaths;
    private final List<PathPattern> smallUploadPaths;
    private final ClientLimit waiting;
    private final ClientLimit waitingShortly;
    private final Semaphore uploads;

    /** @param uploadPaths where there are forms with files */
    BodyValve(BodyProperties limits, HeldUpload.Paths uploadPaths) {
        super(true);
        this.limits = limits;
        this.uploadPaths = patterns(uploadPaths.paths());
        this.smallUploadPaths = patterns(uploadPaths.small());
        this.waiting = new ClientLimit(limits.maxWaiting(), limits.maxWaitingOfClient());
        this.waitingShortly = new ClientLimit(2 * limits.maxWaiting(), 2 * limits.maxWaitingOfClient());
        this.uploads = new Semaphore(limits.maxUploads());
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request connection = request.getCoyoteRequest();
        RequestBody.restore(connection);
        if (!RequestBody.isIn(connection)) {
            if (isMultipart(connection)) {
                // A client that follows a redirect may still say the type of what it does not send again.
                connection.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
            }
            getNext().invoke(request, response);
        } else if (!isMultipart(connection) || isIn(smallUploadPaths, request)) {
            takeForm(request, response);
        } else if (isIn(uploadPaths, request)) {
            holdFiles(request, response);
        } else {
            refuse(HttpStatus.UNSUPPORTED_MEDIA_TYPE, request, response);
        }
    }

    private static boolean isMultipart(org.apache.coyote.Request connection) {
        String type = connection.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static List<PathPattern> patterns(Set<String> paths) {
        return paths.stream().map(PathPatternParser.defaultInstance::parse).toList();
    }

    private static boolean isIn(List<PathPattern> paths, Request request) {
        String path = request.getDecodedRequestURI();
        if (!path.startsWith(request.getContextPath())) {
            return false;
        }
        PathContainer asked = PathContainer.parsePath(
                SiteLanguage.without(path.substring(request.getContextPath().length())));
        return paths.stream().anyMatch(pattern -> pattern.matches(asked));
    }

    private void holdFiles(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request connection = request.getCoyoteRequest();
        HeldUpload upload = new HeldUpload(connection, uploads, limits.time());
        request.setAttribute(HeldUpload.ATTRIBUTE, upload);
        try {
            getNext().invoke(request, response);
        } finally {
            upload.end();
            drain(new RequestBody(connection, upload.source(), limits.time()), request);
        }
    }

    private void takeForm(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request connection = request.getCoyoteRequest();
        if (connection.getContentLengthLong() > limits.maxForm().toBytes()) {
            refuse(HttpStatus.CONTENT_TOO_LARGE, request, response);
            return;
        }
        Content content = Content.kept(limits.maxForm().toBytes());
        HttpStatus problem = read(request, response, content);
        if (problem != null) {
            refuse(problem, request, response);
            return;
        }
        connection.setInputBuffer(new KeptBody(content.bytes(), connection.getInputBuffer()));
        getNext().invoke(request, response);
    }

    /** Why the body cannot be read; null if it is in the content now. */
    private @Nullable HttpStatus read(Request request, Response response, Content content) {
        String client = ClientNetwork.of(request.getRemoteAddr());
        RequestBody body = new RequestBody(request.getCoyoteRequest(), limits.time());
        try {
            letCome(request.getCoyoteRequest(), response);
            boolean whole = body.readWhatIsHere(content);
            if (!whole && waitingShortly.enter(client)) {
                try {
                    whole = body.readWhatIsNear(content);
                } finally {
                    waitingShortly.leave(client);
                }
            }
            if (!whole && content.hasRoom()) {
                if (!waiting.enter(client)) {
                    return HttpStatus.SERVICE_UNAVAILABLE;
                }
                try {
                    body.readToTheEnd(content);
                } finally {
                    waiting.leave(client);
                }
            }
            return content.hasRoom() ? null : HttpStatus.CONTENT_TOO_LARGE;
        } catch (SocketTimeoutException e) {
            return HttpStatus.REQUEST_TIMEOUT;
        } catch (IOException e) {
            // It ended before its end, or its pieces are not told apart as they should be.
            return HttpStatus.BAD_REQUEST;
        }
    }

    /** Some clients send the head alone and wait for a word. */
    private static void letCome(org.apache.coyote.Request connection, Response response) throws IOException {
        if (connection.hasExpectation()) {
            response.sendAcknowledgement(ContinueResponseTiming.ALWAYS);
            connection.setExpectation(false);
        }
    }

    private void refuse(HttpStatus status, Request request, Response response) throws IOException {
        org.apache.coyote.Request connection = request.getCoyoteRequest();
        if (status == HttpStatus.CONTENT_TOO_LARGE || status == HttpStatus.UNSUPPORTED_MEDIA_TYPE) {
            drain(new RequestBody(connection, limits.time()), request);
        } else {
            connection.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
        if (isMultipart(connection)) {
            connection.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        }
        connection.setInputBuffer(new KeptBody(new byte[0], connection.getInputBuffer()));
        boolean crowded = status == HttpStatus.SERVICE_UNAVAILABLE;
        String words = crowded ? "crowded" : status == HttpStatus.CONTENT_TOO_LARGE ? "form-too-large" : null;
        if (words == null) {
            response.sendError(status.value());
        } else {
            new Refusal(status, words, crowded ? limits.time() : null).send(request, response);
        }
    }

    /**
     * Reads what no one needs, because a browser shows an answer only when it has sent everything. What does not come in
     * time ends the connection; the server itself would wait for each further byte.
     */
    private void drain(RequestBody body, Request request) {
        org.apache.coyote.Request connection = request.getCoyoteRequest();
        String client = ClientNetwork.of(request.getRemoteAddr());
        if (!connection.hasExpectation() && !body.isRead() && waiting.enter(client)) {
            try {
                body.readToTheEnd(Content.discarded());
            } catch (IOException e) {
                // The client is gone or too slow; its connection is ended below.
            } finally {
                waiting.leave(client);
            }
        }
        if (!body.isRead()) {
            connection.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    /** A body that has been read, for all who read it from the connection. */
    private static final class KeptBody implements RequestBody.Substitute {

        private final ByteBuffer rest;
        private final InputBuffer source;

        KeptBody(byte[] bytes, InputBuffer source) {
            this.rest = ByteBuffer.wrap(bytes);
            this.source = source;
        }

        @Override
        public InputBuffer source() {
            return source;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) {
            if (!rest.hasRemaining()) {
                return -1;
            }
            int count = rest.remaining();
            handler.setByteBuffer(rest.slice());
            rest.position(rest.limit());
            return count;
        }

        @Override
        public int available() {
            return rest.remaining();
        }
    }
}
