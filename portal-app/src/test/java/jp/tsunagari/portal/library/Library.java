package jp.tsunagari.portal.library;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A library by its coordinates.
 *
 * @param name group and artifact, as advisories write it
 */
record Library(String name, String version) {

    private static final String REPOSITORY = "repository";

    /** Those of this process: all that the portal and its tests are made of, by where Maven keeps them. */
    static List<Library> ofThisProcess() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator))
                .map(Path::of)
                .map(Library::of)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** {@code …/repository/org/example/thing/1.0/thing-1.0.jar}; empty for what is no library of a repository. */
    static Optional<Library> of(Path jar) {
        List<String> parts = Stream.iterate(jar, path -> path != null, Path::getParent)
                .map(Path::getFileName)
                .filter(name -> name != null)
                .map(Path::toString)
                .toList();
        int root = parts.indexOf(REPOSITORY);
        if (root < 4 || !jar.toString().endsWith(".jar")) {
            return Optional.empty();
        }
        StringBuilder group = new StringBuilder();
        for (int at = root - 1; at > 2; at--) {
            group.append(group.isEmpty() ? "" : ".").append(parts.get(at));
        }
        return Optional.of(new Library(group + ":" + parts.get(2), parts.get(1)));
    }
}
