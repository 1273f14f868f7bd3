package jp.tsunagari.portal.web.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** The body of one request as it comes from the network: read in a bounded time, to the end or to a bounded size. */
final class RequestBody {

    private static final int FIRST_BYTES = 8_192;
    private static final Duration MOMENT = Duration.ofMillis(500);
    private static final Duration POLL = Duration.ofMillis(2);

    private final Request connection;
    private final InputBuffer source;
    private final long end;

    RequestBody(Request connection, Duration time) {
        this(connection, connection.getInputBuffer(), time);
    }

    RequestBody(Request connection, InputBuffer source, Duration time) {
        this.connection = connection;
        this.source = source;
        this.end = System.nanoTime() + time.toNanos();
    }

    static boolean isIn(Request connection) {
        return connection.getContentLengthLong() > 0 || isChunked(connection);
    }

    private static boolean isChunked(Request connection) {
        return connection.getHeader("Transfer-Encoding") != null;
    }

    boolean isRead() {
        AtomicBoolean read = new AtomicBoolean();
        connection.action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        return read.get();
    }

    /** Whether a part of the body is here. Of a chunked body it cannot be told: a chunk's head may have come in part. */
    private boolean isHere() {
        if (isChunked(connection)) {
            return false;
        }
        connection.action(ActionCode.AVAILABLE, true);
        return connection.getAvailable() > 0;
    }

    /**
     * Reads what is here, without waiting for more.
     *
     * @return whether the body is whole
     */
    boolean readWhatIsHere(Content content) throws IOException {
        while (!isRead() && content.hasRoom() && isHere()) {
            if (!readOn(content)) {
                return true;
            }
        }
        return isRead();
    }

    /**
     * Reads what comes in the next moment: many clients send the head in a packet of its own.
     *
     * @return whether the body is whole
     */
    boolean readWhatIsNear(Content content) throws IOException {
        if (isChunked(connection)) {
            return false;
        }
        long soon = System.nanoTime() + MOMENT.toNanos();
        boolean whole = readWhatIsHere(content);
        while (!whole && content.hasRoom() && System.nanoTime() < soon) {
            LockSupport.parkNanos(POLL.toNanos());
            whole = readWhatIsHere(content);
        }
        return whole;
    }

    /**
     * Reads to the end, or until there is no room.
     *
     * @throws SocketTimeoutException if the body has not come in time
     */
    void readToTheEnd(Content content) throws IOException {
        while (!isRead() && content.hasRoom()) {
            if (System.nanoTime() > end) {
                throw new SocketTimeoutException("The body of a request came too slowly");
            }
            if (!readOn(content)) {
                return;
            }
        }
    }

    private boolean readOn(Content content) throws IOException {
        if (source.doRead(content) < 0) {
            return false;
        }
        content.take();
        return true;
    }

    /**
     * What readers get in place of the connection. It stays there until the next request, because the page about an error
     * is made after everything else.
     */
    interface Substitute extends InputBuffer {

        /** The connection. */
        InputBuffer source();
    }

    /** Undoes what the request before has left. */
    static void restore(Request connection) {
        if (connection.getInputBuffer() instanceof Substitute substitute) {
            connection.setInputBuffer(substitute.source());
        }
    }

    /** What was read. */
    static final class Content implements ApplicationBufferHandler {

        private final long max;
        private final boolean kept;
        private final ByteArrayOutputStream bytes;
        private long size;
        private ByteBuffer latest = ByteBuffer.allocate(0);

        private Content(long max, boolean kept, int expected) {
            this.max = max;
            this.kept = kept;
            this.bytes = new ByteArrayOutputStream(expected);
        }

        static Content kept(long max) {
            return new Content(max, true, FIRST_BYTES);
        }

        static Content discarded() {
            return new Content(Long.MAX_VALUE, false, 0);
        }

        boolean hasRoom() {
            return size <= max;
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }

        /** After each read, because the server cuts off what belongs to the next request. */
        private void take() {
            size += latest.remaining();
            if (kept && hasRoom()) {
                byte[] copy = new byte[latest.remaining()];
                latest.get(copy);
                bytes.writeBytes(copy);
            }
        }

        @Override
        public void setByteBuffer(ByteBuffer read) {
            latest = read;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return latest;
        }

        @Override
        public void expand(int ignored) {
            // The server hands its own buffers over.
        }
    }
}
