package jp.tsunagari.portal.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The portal in a process of its own, as it is delivered: the packaged jar, or where there is none yet, the class path
 * without the test classes, whose configurations it would pick up.
 *
 * <pre>{@code
 * try (PortalProcess portal = PortalProcess.portal(Map.of(), "--portal.home=" + home, "--server.port=0")) {
 *     portal.awaitLine("Started PortalApplication");
 *     portal.kill();
 * }
 * }</pre>
 */
public final class PortalProcess extends JavaProcess {

    private static final String PORTAL = "jp.tsunagari.portal.PortalApplication";

    PortalProcess(Map<String, String> environment, List<String> arguments) {
        super(environment, arguments);
    }

    public static PortalProcess portal(Map<String, String> environment, String... arguments) {
        return portal(QUICK_START, environment, arguments);
    }

    /** As above, with settings for its Java machine. */
    public static PortalProcess portal(List<String> jvm, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(jvm);
        command.addAll(PackagedPortal.get()
                .map(PackagedPortal::command)
                .orElseGet(() -> List.of("-cp", classPath(PortalProcess::isDelivered), PORTAL)));
        command.addAll(List.of(arguments));
        return new PortalProcess(environment, command);
    }

    private static boolean isDelivered(Path entry) {
        return !entry.endsWith("test-classes")
                && !entry.getFileName().toString().endsWith("-tests.jar");
    }

    /** The port that the portal serves; for a portal started with {@code --server.port=0}. */
    public int awaitPort() {
        return Integer.parseInt(
                awaitMatch(Pattern.compile("Tomcat started on port (\\d+)")).group(1));
    }
}
