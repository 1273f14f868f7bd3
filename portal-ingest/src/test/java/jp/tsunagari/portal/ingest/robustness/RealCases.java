package jp.tsunagari.portal.ingest.robustness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** The cases of the document that the project ships with, as lines. */
public final class RealCases {

    /** The lines of each case, its header included. */
    public static final List<List<String>> LINES =
            cases(List.of(new String(document(), StandardCharsets.UTF_8).split("\n", -1)));

    private RealCases() {}

    private static List<List<String>> cases(List<String> lines) {
        List<Integer> starts = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).equals("取組のかたち"))
                .map(heading -> headerStart(lines, heading))
                .boxed()
                .toList();
        return IntStream.range(0, starts.size())
                .mapToObj(i -> lines.subList(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : lines.size()))
                .toList();
    }

    /** A header has three blocks of lines: title, organisation and region. */
    private static int headerStart(List<String> lines, int heading) {
        int start = heading;
        for (int block = 0; block < 3; block++) {
            while (start > 0 && lines.get(start - 1).isBlank()) {
                start--;
            }
            while (start > 0 && !lines.get(start - 1).isBlank()) {
                start--;
            }
        }
        return start;
    }

    /** The whole document, byte for byte. */
    public static byte[] document() {
        try (var files = Files.list(Path.of("..", "seeds"))) {
            return Files.readAllBytes(files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .findFirst()
                    .orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
