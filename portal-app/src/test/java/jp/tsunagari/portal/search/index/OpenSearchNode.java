package jp.tsunagari.portal.search.index;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.testing.JavaProcess;
import org.opensearch.common.settings.Settings;
import org.opensearch.core.common.transport.BoundTransportAddress;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.index.reindex.ReindexPlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.transport.Netty4Plugin;

/**
 * A real OpenSearch node as a program of its own, which says where it answers. It needs Log4j itself, and not the bridge
 * to SLF4J that Spring Boot's programs need.
 */
public final class OpenSearchNode extends Node {

    private OpenSearchNode(Settings settings) {
        super(
                InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "test"),
                List.of(Netty4Plugin.class, ReindexPlugin.class),
                false);
    }

    /**
     * Starts one in a process of its own.
     *
     * @param home the folder to live in
     * @param port of its REST interface; 0 for any
     */
    public static JavaProcess start(Path home, int port) {
        return JavaProcess.programWithout(
                "log4j-to-slf4j", OpenSearchNode.class, home.toString(), Integer.toString(port));
    }

    /** @param arguments the folder to live in, and the port */
    public static void main(String... arguments) throws InterruptedException {
        OpenSearchNode node = open(Path.of(arguments[0]), arguments[1]);
        System.out.println("answering at " + node.address());
        Thread.currentThread().join();
    }

    private static OpenSearchNode open(Path home, String port) {
        try {
            OpenSearchNode node = new OpenSearchNode(Settings.builder()
                    .put("path.home", home.toString())
                    .put("cluster.name", "test")
                    .put("discovery.type", "single-node")
                    .put("transport.type", "netty4")
                    .put("http.type", "netty4")
                    .put("http.port", port)
                    .put("transport.port", "0")
                    .put("network.host", "127.0.0.1")
                    .put("indices.query.bool.max_clause_count", 32_768)
                    .put("cluster.routing.allocation.disk.threshold_enabled", false)
                    .build());
            node.start();
            return node;
        } catch (NodeValidationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where its REST interface answers. */
    private String address() {
        BoundTransportAddress bound =
                injector().getInstance(HttpServerTransport.class).boundAddress();
        return "http://127.0.0.1:" + bound.publishAddress().getPort();
    }
}
