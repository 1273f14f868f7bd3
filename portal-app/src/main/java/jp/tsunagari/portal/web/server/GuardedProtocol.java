package jp.tsunagari.portal.web.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketBufferHandler;

/**
 * HTTP of the server, with bounds on threads that wait for clients who take their answers slowly. The server's own limit is
 * on the pause between two bytes, which a client that takes one at a time never reaches.
 */
public final class GuardedProtocol extends Http11NioProtocol {

    private static final int MAX_WAITING = 60;
    private static final int MAX_WAITING_OF_CLIENT = 30;

    /** What a connection may let threads wait for it, and one second more for each so many bytes. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int MIN_BYTES_PER_SECOND = 16_384;

    /** Made by the server, by name. */
    public GuardedProtocol() {
        super(new GuardedEndpoint(new ClientLimit(MAX_WAITING, MAX_WAITING_OF_CLIENT)));
    }

    private static final class GuardedEndpoint extends NioEndpoint {

        private final ClientLimit waiting;

        GuardedEndpoint(ClientLimit waiting) {
            this.waiting = waiting;
        }

        @Override
        protected NioChannel createChannel(SocketBufferHandler buffers) {
            return isSSLEnabled() ? super.createChannel(buffers) : new GuardedChannel(buffers, waiting);
        }
    }

    /**
     * A connection. When the network takes nothing more, the server lets the thread sleep and writes again when it wakes;
     * in between, the thread counts as waiting.
     */
    private static final class GuardedChannel extends NioChannel {

        private final ClientLimit waiting;
        private String client = "";
        private long sent;
        private long waited;
        private long sleepsSince;
        private boolean sleeps;

        GuardedChannel(SocketBufferHandler buffers, ClientLimit waiting) {
            super(buffers);
            this.waiting = waiting;
        }

        @Override
        public void reset(SocketChannel channel, NioSocketWrapper wrapper) throws IOException {
            super.reset(channel, wrapper);
            wake();
            sent = 0;
            waited = 0;
            client = channel.getRemoteAddress() instanceof InetSocketAddress remote
                    ? ClientNetwork.of(remote.getAddress().getHostAddress())
                    : "";
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            wake();
            int count = super.write(source);
            sent += Math.max(count, 0);
            if (count == 0 && source.hasRemaining()) {
                sleep();
            }
            return count;
        }

        private synchronized void sleep() throws IOException {
            if (waited > PATIENCE.plusSeconds(sent / MIN_BYTES_PER_SECOND).toNanos()) {
                throw new IOException("The client takes its answers too slowly");
            }
            if (!waiting.enter(client)) {
                throw new IOException("Too many threads wait for clients to take their answers");
            }
            sleeps = true;
            sleepsSince = System.nanoTime();
        }

        private synchronized void wake() {
            if (sleeps) {
                sleeps = false;
                waiting.leave(client);
                waited += System.nanoTime() - sleepsSince;
            }
        }

        @Override
        public void close() throws IOException {
            wake();
            super.close();
        }

        @Override
        public void close(boolean force) throws IOException {
            wake();
            super.close(force);
        }
    }
}
