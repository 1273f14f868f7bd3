package jp.tsunagari.portal.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Known vulnerabilities from a file in the format of OSV: a ZIP with a JSON file for each, which names the versions that
 * are affected. Nothing is asked over the network.
 */
final class Advisories {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Identifiers by library. */
    private final Map<Library, List<String>> known = new HashMap<>();

    private int count;

    private Advisories() {}

    static Advisories read(Path zip) throws IOException {
        Advisories advisories = new Advisories();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry :
                    file.stream().filter(one -> one.getName().endsWith(".json")).toList()) {
                advisories.add(JSON.readTree(file.getInputStream(entry)));
            }
        }
        return advisories;
    }

    private void add(JsonNode advisory) {
        if (advisory.has("withdrawn")) {
            return;
        }
        count++;
        for (JsonNode affected : advisory.path("affected")) {
            String name = affected.path("package").path("name").asString("");
            for (JsonNode version : affected.path("versions")) {
                known.computeIfAbsent(new Library(name, version.asString("")), library -> new ArrayList<>())
                        .add(advisory.path("id").asString(""));
            }
        }
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** A line for each library that something is known against. */
    List<String> against(List<Library> libraries) {
        return libraries.stream()
                .filter(known::containsKey)
                .map(library -> library.name() + " " + library.version() + ": "
                        + known.get(library).stream().sorted().collect(Collectors.joining(", ")))
                .sorted()
                .toList();
    }
}
