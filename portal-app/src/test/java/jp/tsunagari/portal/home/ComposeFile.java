package jp.tsunagari.portal.home;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** The project's {@code docker-compose.yml}, as far as tests ask. */
record ComposeFile(Map<String, Map<String, Object>> services) {

    @SuppressWarnings("unchecked")
    static ComposeFile read() throws IOException {
        try (InputStream content = Files.newInputStream(Path.of("..", "docker-compose.yml"))) {
            Map<String, Object> file = new Yaml().load(content);
            return new ComposeFile((Map<String, Map<String, Object>>) file.get("services"));
        }
    }

    String image(String service) {
        return (String) service(service).get("image");
    }

    @SuppressWarnings("unchecked")
    Map<String, String> environment(String service) {
        return (Map<String, String>) service(service).get("environment");
    }

    private Map<String, Object> service(String name) {
        return services.get(name);
    }
}
