package jp.tsunagari.portal.web.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.http.MediaType;

/**
 * A body in parts, which may be large and goes to the disk. Until it is known that its sender may send files, the request
 * looks as if it had no body.
 */
public final class HeldUpload implements RequestBody.Substitute {

    /** A request attribute. */
    static final String ATTRIBUTE = HeldUpload.class.getName();

    private static final int MIN_BYTES_PER_SECOND = 16_384;

    private final Request connection;
    private final InputBuffer source;
    private final String type;
    private final Duration patience;
    private final Semaphore uploads;

    private boolean admitted;
    private long start;
    private long bytes;
    private long maxBytes;
    private boolean tooLarge;

    /**
     * @param uploads a permit for each upload that may go on at the same time
     * @param patience how much longer it may take than with a slow line
     */
    HeldUpload(Request connection, Semaphore uploads, Duration patience) {
        this.connection = connection;
        this.source = connection.getInputBuffer();
        this.type = connection.getContentType();
        this.patience = patience;
        this.uploads = uploads;
        connection.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        connection.setInputBuffer(this);
    }

    /** The upload that waits in this request; none if there are no files in it. */
    public static Optional<HeldUpload> in(HttpServletRequest request) {
        return Optional.ofNullable((HeldUpload) request.getAttribute(ATTRIBUTE));
    }

    /**
     * Lets the files in, as long as they keep coming; false if as many uploads as may be are going on.
     *
     * @param most bytes of the whole body
     */
    public boolean admit(long most) {
        if (!admitted && uploads.tryAcquire()) {
            admitted = true;
            maxBytes = most;
            start = System.nanoTime();
            connection.setContentType(type);
        }
        return admitted;
    }

    /** Whether it was ended because it has more bytes than may be sent here. */
    public boolean isTooLarge() {
        return tooLarge;
    }

    /** Ends the upload; nothing more of it is read, also not for the page about an error. */
    void end() {
        connection.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        if (admitted) {
            uploads.release();
        }
        admitted = false;
    }

    @Override
    public InputBuffer source() {
        return source;
    }

    /**
     * Where there are forms with files, as patterns of addresses.
     *
     * @param paths for people who may send large ones
     * @param small for everybody: such a form is no larger than one without files, and is taken in like that
     */
    public record Paths(Set<String> paths, Set<String> small) {

        public Paths {
            paths = Set.copyOf(paths);
            small = Set.copyOf(small);
        }
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (!admitted) {
            return -1;
        }
        Duration allowed = patience.plusSeconds(bytes / MIN_BYTES_PER_SECOND);
        if (System.nanoTime() - start > allowed.toNanos()) {
            throw new SocketTimeoutException("An upload came too slowly");
        }
        int count = source.doRead(handler);
        bytes += Math.max(count, 0);
        if (bytes > maxBytes) {
            tooLarge = true;
            throw new IOException("An upload has more bytes than may be sent here");
        }
        return count;
    }

    @Override
    public int available() {
        return admitted ? source.available() : 0;
    }
}
