import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Draws the packages of the three modules as they are, from their imports: {@code java docs/tools/ArchitecturePicture.java}
 * at the project's root writes {@code docs/images/architecture.svg}.
 *
 * <p>A box is a package with its number of types; packages below a feature's are drawn with it, but for those of ingest,
 * which are the steps of reading. In a module, a package is drawn above all that it uses, so every line goes down.
 */
class ArchitecturePicture {

    private static final String ROOT = "jp.tsunagari.portal";
    private static final List<String> MODULES = List.of("portal-app", "portal-ingest", "portal-domain");
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?" + Pattern.quote(ROOT) + "((?:\\.[a-z]+)*)\\.[A-Z]", Pattern.MULTILINE);
    private static final int WIDTH = 1180;
    private static final int BOX = 118;
    private static final int HEIGHT = 40;
    private static final int GAP = 14;
    private static final int FLOOR = 70;

    private final Map<String, String> moduleOf = new HashMap<>();
    private final Map<String, Integer> types = new TreeMap<>();
    private final Map<String, Set<String>> uses = new TreeMap<>();

    public static void main(String[] args) throws IOException {
        ArchitecturePicture picture = new ArchitecturePicture();
        picture.read();
        Files.writeString(Path.of("docs", "images", "architecture.svg"), picture.draw());
    }

    private void read() throws IOException {
        for (String module : MODULES) {
            Path sources = Path.of(module, "src", "main", "java");
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    if (!file.endsWith("package-info.java")) {
                        read(module, sources.relativize(file.getParent()), Files.readString(file));
                    }
                }
            }
        }
        uses.values().forEach(used -> used.retainAll(types.keySet()));
    }

    private void read(String module, Path folder, String source) {
        String name = folder.toString().replace('/', '.').replace('\\', '.');
        String from = box(module, name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1));
        moduleOf.put(from, module);
        types.merge(from, 1, Integer::sum);
        Set<String> used = uses.computeIfAbsent(from, key -> new TreeSet<>());
        Matcher imported = IMPORT.matcher(source);
        while (imported.find()) {
            String other = imported.group(1).isEmpty() ? "" : imported.group(1).substring(1);
            for (String target : MODULES) {
                used.add(box(target, other));
            }
        }
        used.remove(from);
    }

    /** Two modules may share a feature's name: the pages of a feature are in portal-app, below it or beside it. */
    private static String box(String module, String name) {
        boolean page = name.matches("(.+\\.)?web|(api|security|home|console|read|web)(\\..*)?|")
                || name.contains(".web.");
        boolean ingest = name.startsWith("ingest") && !page;
        if (page != module.equals("portal-app") || ingest != module.equals("portal-ingest")) {
            return module + ":-";
        }
        if (ingest) {
            return module + ":" + name;
        }
        String first = name.isEmpty() ? "PortalApplication" : name.split("\\.")[0];
        return module + ":" + (page && name.contains(".web") ? first + ".web" : first);
    }

    private String draw() {
        StringBuilder boxes = new StringBuilder();
        Map<String, double[]> places = new LinkedHashMap<>();
        int y = 16;
        for (String module : MODULES) {
            Map<Integer, List<String>> floors = floors(module);
            int rows = 0;
            for (List<String> floor : floors.values()) {
                rows += (floor.size() + perRow() - 1) / perRow();
            }
            int height = 44 + rows * FLOOR;
            boxes.append(String.format(
                            Locale.ROOT,
                            "<rect class=\"floor\" x=\"12\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\"/>%n",
                            y,
                            WIDTH - 24,
                            height))
                    .append(text("module", 28, y + 26, "start", module));
            int top = y + 44;
            for (List<String> floor : floors.values()) {
                for (int from = 0; from < floor.size(); from += perRow()) {
                    List<String> row = floor.subList(from, Math.min(floor.size(), from + perRow()));
                    double share = (WIDTH - 48.0) / row.size();
                    for (int column = 0; column < row.size(); column++) {
                        double x = 24 + share * column + (share - BOX) / 2;
                        places.put(row.get(column), new double[] {x, top});
                    }
                    top += FLOOR;
                }
            }
            y += height + 20;
        }
        StringBuilder lines = new StringBuilder();
        places.forEach((name, place) -> uses.get(name).stream()
                .filter(used -> moduleOf.get(used).equals(moduleOf.get(name)))
                .forEach(used -> lines.append(line(place, places.get(used)))));
        StringBuilder shown = new StringBuilder();
        places.forEach((name, place) -> shown.append(box(name, place)));
        return head(y) + boxes.toString() + lines + shown + "</svg>\n";
    }

    private static int perRow() {
        return (WIDTH - 48) / (BOX + GAP);
    }

    /** From the top: a package is on a floor above everything of its module that it uses. */
    private Map<Integer, List<String>> floors(String module) {
        Map<Integer, List<String>> floors = new TreeMap<>(Comparator.reverseOrder());
        types.keySet().stream()
                .filter(name -> module.equals(moduleOf.get(name)))
                .forEach(name -> floors.computeIfAbsent(level(name, new ArrayList<>()), key -> new ArrayList<>())
                        .add(name));
        return floors;
    }

    private int level(String name, List<String> above) {
        if (above.contains(name)) {
            return 0;
        }
        List<String> path = new ArrayList<>(above);
        path.add(name);
        return uses.get(name).stream()
                .filter(used -> moduleOf.get(used).equals(moduleOf.get(name)))
                .mapToInt(used -> level(used, path) + 1)
                .max()
                .orElse(0);
    }

    private static String line(double[] place, double[] below) {
        return String.format(
                Locale.ROOT,
                "<line x1=\"%.0f\" y1=\"%.0f\" x2=\"%.0f\" y2=\"%.0f\"/>%n",
                place[0] + BOX / 2.0,
                place[1] + HEIGHT,
                below[0] + BOX / 2.0,
                below[1]);
    }

    private String box(String name, double[] place) {
        String shown = name.substring(name.indexOf(':') + 1);
        return String.format(
                        Locale.ROOT,
                        "<rect class=\"box\" x=\"%.0f\" y=\"%.0f\" width=\"%d\" height=\"%d\" rx=\"4\"/>%n",
                        place[0],
                        place[1],
                        BOX,
                        HEIGHT)
                + text("name", place[0] + BOX / 2.0, place[1] + 17, "middle", shown)
                + text("types", place[0] + BOX / 2.0, place[1] + 32, "middle", types.get(name) + " types");
    }

    private static String text(String style, double x, double y, String anchor, String words) {
        return String.format(
                Locale.ROOT,
                "<text class=\"%s\" x=\"%.0f\" y=\"%.0f\" text-anchor=\"%s\">%s</text>%n",
                style,
                x,
                y,
                anchor,
                words);
    }

    private static String head(int height) {
        return String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" font-family="sans-serif">
                <title>The packages of the three modules and what they use</title>
                <style>
                .floor { fill: #f7f7f8; stroke: #949494 }
                .box { fill: #ffffff; stroke: #0017c1 }
                line { stroke: #0017c1; stroke-opacity: 0.3 }
                .module { font-size: 16px; font-weight: bold; fill: #1a1a1a }
                .name { font-size: 12px; fill: #1a1a1a }
                .types { font-size: 11px; fill: #666666 }
                </style>
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                """, WIDTH, height);
    }
}
