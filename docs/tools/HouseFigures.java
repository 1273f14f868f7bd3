import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The figures of the main code: types, lines, types a package, sizes of files, parameters, repeated lines.
 *
 * <p>Run it at the project's root: {@code java docs/tools/HouseFigures.java}. A type is a file; lines are all lines; a
 * repetition is a run of at least six equal lines (without blank lines, comments, imports and lone brackets) in two
 * places.
 */
class HouseFigures {

    private static final int RUN = 6;
    private static final Pattern PARAMETERS = Pattern.compile(
            "^    (?![ }])(?:(?:public|protected|private|static|final|abstract|synchronized|default|<[^>]+>) ?)*"
                    + "(?!record )(?:[\\w.<>\\[\\],? @]+ )?(\\w+)\\(([^{};=]*?)\\)\\s*(?:throws [\\w., ]+)?[{;]",
            Pattern.MULTILINE | Pattern.DOTALL);

    public static void main(String[] args) throws IOException {
        List<Path> files = sources();
        Map<String, Integer> packages = new TreeMap<>();
        Map<Path, Integer> lengths = new HashMap<>();
        Map<Integer, Integer> parameters = new TreeMap<>();
        int lines = 0;
        for (Path file : files) {
            String text = Files.readString(file);
            int length = (int) text.lines().count();
            lines += length;
            lengths.put(file, length);
            packages.merge(packageOf(text), 1, Integer::sum);
            Matcher declaration = PARAMETERS.matcher(text);
            while (declaration.find()) {
                if (!declaration.group().contains("record ") && !declaration.group(1).matches("[A-Z_]+")) {
                    parameters.merge(count(declaration.group(2)), 1, Integer::sum);
                }
            }
        }
        List<Integer> sizes = lengths.values().stream().sorted().toList();
        Map.Entry<String, Integer> fullest =
                packages.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        Map.Entry<Path, Integer> longest =
                lengths.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        System.out.printf("types (files)          %d in %d packages%n", files.size(), packages.size());
        System.out.printf("lines                  %d%n", lines);
        System.out.printf(
                "types a package        mean %.1f, most %d (%s)%n",
                (double) files.size() / packages.size(), fullest.getValue(), fullest.getKey());
        System.out.printf(
                "lines a file           median %d, p90 %d, most %d (%s)%n",
                sizes.get(sizes.size() / 2),
                sizes.get(sizes.size() * 9 / 10),
                longest.getValue(),
                longest.getKey().getFileName());
        System.out.printf("methods by parameters  %s%n", parameters);
        System.out.printf("repetitions            %d of %d lines or more%n", repetitions(files), RUN);
    }

    private static List<Path> sources() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : List.of("portal-domain", "portal-ingest", "portal-app")) {
            try (Stream<Path> all = Files.walk(Path.of(module, "src", "main", "java"))) {
                all.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.endsWith("package-info.java"))
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static String packageOf(String text) {
        Matcher name = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE).matcher(text);
        return name.find() ? name.group(1) : "";
    }

    private static int count(String list) {
        String plain = list;
        for (String before = ""; !before.equals(plain); ) {
            before = plain;
            plain = plain.replaceAll("<[^<>]*>", "").replaceAll("\\([^()]*\\)", "");
        }
        return plain.isBlank() ? 0 : plain.split(",").length;
    }

    /** Runs are grown as far as they reach, so that one long run counts once. */
    private static int repetitions(List<Path> files) throws IOException {
        List<List<String>> texts = new ArrayList<>();
        for (Path file : files) {
            texts.add(significant(file));
        }
        Map<String, List<int[]>> places = new HashMap<>();
        for (int file = 0; file < texts.size(); file++) {
            List<String> lines = texts.get(file);
            for (int line = 0; line + RUN <= lines.size(); line++) {
                places.computeIfAbsent(String.join("\n", lines.subList(line, line + RUN)), key -> new ArrayList<>())
                        .add(new int[] {file, line});
            }
        }
        Set<String> pairs = new HashSet<>();
        for (List<int[]> same : places.values()) {
            for (int one = 0; one < same.size(); one++) {
                for (int other = one + 1; other < same.size(); other++) {
                    int[] a = same.get(one);
                    int[] b = same.get(other);
                    if (!continues(texts, a, b)) {
                        pairs.add(a[0] + ":" + a[1] + " " + b[0] + ":" + b[1]);
                    }
                }
            }
        }
        return pairs.size();
    }

    private static boolean continues(List<List<String>> texts, int[] a, int[] b) {
        return a[1] > 0
                && b[1] > 0
                && texts.get(a[0]).get(a[1] - 1).equals(texts.get(b[0]).get(b[1] - 1));
    }

    private static List<String> significant(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> line.length() > 2)
                    .filter(line -> !line.startsWith("import ") && !line.startsWith("package "))
                    .filter(line -> !line.startsWith("*") && !line.startsWith("/*") && !line.startsWith("//"))
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
