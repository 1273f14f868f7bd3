package jp.tsunagari.portal.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A balancer that gives each request to the next portal. What a portal does not take is given to another; what it has
 * taken and not answered is asked again only if it changes nothing (502 else), as balancers do.
 */
final class RoundRobin implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int THREADS = 300;
    /** What belongs to one connection. */
    private static final Set<String> OF_A_CONNECTION =
            Set.of("connection", "host", "content-length", "transfer-encoding", "upgrade", "expect", "http2-settings");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<IntSupplier> portals;
    private final AtomicInteger turn = new AtomicInteger();

    private RoundRobin(HttpServer server, List<IntSupplier> portals) {
        this.server = server;
        this.portals = portals;
    }

    static RoundRobin before(List<IntSupplier> portals) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        RoundRobin balancer = new RoundRobin(server, List.copyOf(portals));
        server.createContext("/", balancer::handle);
        server.setExecutor(balancer.threads);
        server.start();
        return balancer;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            HttpResponse<byte[]> answer = ask(exchange, body);
            if (answer == null) {
                exchange.sendResponseHeaders(502, -1);
                return;
            }
            answer.headers().map().forEach((name, values) -> {
                if (!OF_A_CONNECTION.contains(name)) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private @Nullable HttpResponse<byte[]> ask(HttpExchange exchange, byte[] body) {
        int first = turn.getAndIncrement();
        for (int i = 0; i < portals.size(); i++) {
            int port = portals.get(Math.floorMod(first + i, portals.size())).getAsInt();
            try {
                return client.send(request(exchange, body, port), BodyHandlers.ofByteArray());
            } catch (ConnectException notTaken) {
                // The next one.
            } catch (IOException taken) {
                if (!exchange.getRequestMethod().equals("GET")) {
                    return null;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
        return null;
    }

    private static HttpRequest request(HttpExchange exchange, byte[] body, int port) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + exchange.getRequestURI()))
                .timeout(PATIENCE)
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_A_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
