package jp.tsunagari.portal.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes variants.csv from Unicode's data (Debian's package unicode-data: Unihan 15) and variants-curated.csv:
 *
 * <pre>./mvnw -q -pl portal-domain test-compile exec:java -Dexec.classpathScope=test \
 *   -Dexec.mainClass=jp.tsunagari.portal.text.VariantTableGenerator -Dexec.args=/usr/share/unicode</pre>
 *
 * <p>Chosen for Japanese, the first source that has a character decides:
 *
 * <ol>
 *   <li>the curated pairs: old forms, forms that differ between editions of JIS, glyphs of other countries that scanners
 *       give, names; and characters that the sources below would pair wrongly, with an empty standard,
 *   <li>old forms in the official lists of kanji (kJoyoKanji, kJinmeiyoKanji),
 *   <li>radicals of dictionaries (EquivalentUnifiedIdeograph.txt), but not single strokes,
 *   <li>semantic and Z variants (Unihan_Variants.txt) of characters that JIS knows and no official list has, where just
 *       one character of the official lists is meant and both have a Sino-Japanese reading in common.
 * </ol>
 *
 * <p>Not used are the simplified and traditional forms of Chinese: 后 is no 後 and 云 no 雲 in Japanese. Compatibility
 * ideographs need no table, NFKC folds them.
 */
final class VariantTableGenerator {

    private static final Path TABLE = Path.of("src/main/resources/jp/tsunagari/portal/text/variants.csv");
    private static final Path CURATED = Path.of("src/test/resources/jp/tsunagari/portal/text/variants-curated.csv");

    private final Map<String, Map<String, String>> fields = new HashMap<>();
    private final Map<String, String> standards = new TreeMap<>(VariantTableGenerator::byCodePoint);
    private final Map<String, String> sources = new HashMap<>();
    private final Set<String> noVariants = new HashSet<>();

    private VariantTableGenerator() {}

    /** @param arguments the folder with Unicode's data, and the folder of portal-domain if it is not the current one */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path module = Path.of(arguments.length > 1 ? arguments[1] : "portal-domain");
        VariantTableGenerator generator = new VariantTableGenerator();
        generator.read(Path.of(arguments[0]), module.resolve(CURATED));
        Files.writeString(module.resolve(TABLE), generator.table());
    }

    private void read(Path unicode, Path curated) throws IOException, InterruptedException {
        for (String file : List.of("OtherMappings", "Readings", "Variants", "IRGSources")) {
            readUnihan(unicode.resolve("Unihan_" + file + ".txt.bz2"));
        }
        addCurated(curated);
        addOfficial();
        addRadicals(unicode.resolve("EquivalentUnifiedIdeograph.txt"));
        addSemantic();
    }

    private void readUnihan(Path file) throws IOException, InterruptedException {
        Process unpacking = new ProcessBuilder("bzip2", "-dc", file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(unpacking.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> line.startsWith("U+")).forEach(line -> {
                String[] cells = line.split("\t", 3);
                fields.computeIfAbsent(cells[1], name -> new HashMap<>()).put(character(cells[0]), cells[2]);
            });
        }
        if (unpacking.waitFor() != 0) {
            throw new IOException("cannot unpack " + file);
        }
    }

    private void addCurated(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", 3);
            if (cells[1].isEmpty()) {
                noVariants.add(cells[0]);
            } else {
                add(cells[0], cells[1], cells[2]);
            }
        }
    }

    private void addOfficial() {
        field("kJoyoKanji").forEach((variant, value) -> addIf(value.startsWith("U+"), variant, value, "joyo"));
        field("kJinmeiyoKanji")
                .forEach((variant, value) ->
                        addIf(value.contains(":"), variant, value.substring(value.indexOf(':') + 1), "jinmeiyo"));
    }

    private void addIf(boolean isVariant, String variant, String standard, String source) {
        if (isVariant) {
            add(variant, character(standard), source);
        }
    }

    private void addRadicals(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.replaceFirst("#.*", "").strip().split("\\s*;\\s*", -1);
            if (cells.length != 2) {
                continue;
            }
            String[] range = cells[0].split("\\.\\.", -1);
            int last = Integer.parseInt(range[range.length - 1], 16);
            for (int radical = Integer.parseInt(range[0], 16); radical <= last; radical++) {
                if (radical <= 0x2FD5) {
                    add(Character.toString(radical), Character.toString(Integer.parseInt(cells[1], 16)), "radical");
                }
            }
        }
    }

    private void addSemantic() {
        Map<String, Set<String>> related = new TreeMap<>(VariantTableGenerator::byCodePoint);
        Stream.of("kZVariant", "kSemanticVariant")
                .forEach(name -> field(name)
                        .forEach((one, value) -> characters(value).forEach(other -> {
                            related.computeIfAbsent(one, key -> new HashSet<>()).add(other);
                            related.computeIfAbsent(other, key -> new HashSet<>())
                                    .add(one);
                        })));
        related.forEach((variant, others) -> {
            if (!isOfficial(variant) && isJapanese(variant)) {
                List<String> meant = others.stream()
                        .filter(other -> isOfficial(other) && shareReading(variant, other))
                        .toList();
                if (meant.size() == 1) {
                    add(variant, meant.get(0), "unihan");
                }
            }
        });
    }

    /** The sources contradict each other where two forms are both in use: the first has it. */
    private void add(String variant, String standard, String source) {
        boolean isFree = !noVariants.contains(variant) && !standards.containsKey(variant);
        if (isFree && !last(standard).equals(variant)) {
            standards.put(variant, standard);
            sources.put(variant, source);
        }
    }

    /** In a list of kanji for general use or for names, and not as an old form. */
    private boolean isOfficial(String character) {
        String general = field("kJoyoKanji").getOrDefault(character, "U+");
        String names = field("kJinmeiyoKanji").getOrDefault(character, ":");
        return !general.startsWith("U+") || !names.contains(":");
    }

    private boolean isJapanese(String character) {
        return Stream.of("kJis0", "kJis1", "kJIS0213")
                .anyMatch(name -> field(name).containsKey(character));
    }

    private boolean shareReading(String one, String other) {
        Set<String> readings = words(field("kJapaneseOn").getOrDefault(one, "")).collect(Collectors.toSet());
        return words(field("kJapaneseOn").getOrDefault(other, "")).anyMatch(readings::contains);
    }

    private Map<String, String> field(String name) {
        return fields.getOrDefault(name, Map.of());
    }

    private String table() {
        StringBuilder table = new StringBuilder("variant,standard,source\n");
        standards.forEach((variant, standard) -> table.append(variant)
                .append(',')
                .append(last(standard))
                .append(',')
                .append(sources.get(variant))
                .append('\n'));
        return table.toString();
    }

    /** A standard may itself be a variant: 邉 → 邊 → 辺. */
    private String last(String character) {
        String last = character;
        while (standards.containsKey(last)) {
            last = standards.get(last);
        }
        return last;
    }

    private static Stream<String> words(String value) {
        return Arrays.stream(value.split(" ")).filter(word -> !word.isEmpty());
    }

    /** Values look like {@code U+4E00<kMatthews U+4E01}. */
    private static Stream<String> characters(String value) {
        return words(value).filter(word -> word.startsWith("U+")).map(VariantTableGenerator::character);
    }

    private static String character(String value) {
        return Character.toString(Integer.parseInt(value.substring(2).replaceFirst("\\W.*", ""), 16));
    }

    private static int byCodePoint(String one, String other) {
        return Integer.compare(one.codePointAt(0), other.codePointAt(0));
    }
}
