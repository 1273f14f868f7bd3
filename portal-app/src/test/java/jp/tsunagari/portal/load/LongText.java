package jp.tsunagari.portal.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A document of any number of cases: the real one over and over, each time with organisations of other names. */
public final class LongText {

    /** What the real document has. */
    public static final int CASES = 20;

    private LongText() {}

    /**
     * @param seeds the folder of the real document
     * @param cases a multiple of {@link #CASES}
     * @return UTF-8
     */
    public static byte[] of(Path seeds, int cases) throws IOException {
        if (cases % CASES != 0) {
            throw new IllegalArgumentException("not a multiple of " + CASES + ": " + cases);
        }
        String document = document(seeds);
        StringBuilder text = new StringBuilder();
        for (int round = 0; round < cases / CASES; round++) {
            String suffix = round == 0 ? "" : " 第" + round + "支部";
            // The language stays what it is: the reader meets nothing but real text.
            text.append(document.replaceAll("(?m)^(団体名\t.*)$", "$1" + suffix)).append("\n\n\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String document(Path seeds) throws IOException {
        try (var files = Files.list(seeds)) {
            List<Path> texts = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
            return Files.readString(texts.get(0));
        }
    }
}
