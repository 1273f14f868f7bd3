package jp.tsunagari.portal.ingest.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.text.Folding;

/** Page numbers and running heads that a text has kept from its pages, which break lists and sentences. */
public final class PageFurniture {

    private static final int MIN_NUMBERS = 3;
    private static final int MAX_STEP = 3;
    private static final int MAX_HEAD_LENGTH = 60;

    private static final Pattern NUMBER =
            Pattern.compile("[-‐–—―ー\\s]*(?:[pP]\\.?\\s*|第)?([0-9]{1,4})\\s*(?:/\\s*[0-9]{1,4}|頁|ページ)?[-‐–—―ー\\s]*");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern TITLE = Pattern.compile(".*年度.*(事例集|取組集|報告書|調査|事業|実例集|冊子)[)」』]?");

    private final List<TextLine> lines;
    private final LayoutWords words;
    /** Values of the lines that are nothing but a number, by their index. */
    private final Map<Integer, Integer> numbers = new LinkedHashMap<>();

    private final Set<Integer> furniture = new TreeSet<>();

    private PageFurniture(List<TextLine> lines, LayoutWords words) {
        this.lines = lines;
        this.words = words;
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            if (text.length() <= MAX_HEAD_LENGTH) {
                Matcher number = NUMBER.matcher(Folding.NFKC.apply(text));
                if (number.matches()) {
                    numbers.put(i, Integer.valueOf(number.group(1)));
                }
            }
        }
        if (!numbers.isEmpty()) {
            find();
        }
    }

    /** Finds what the pages of a text repeat. */
    public static PageFurniture in(List<TextLine> lines, LayoutWords words) {
        return new PageFurniture(lines, words);
    }

    private void find() {
        Map<String, Integer> heads = new HashMap<>();
        for (int index : numbers.keySet()) {
            neighbours(index).forEach(head -> heads.merge(key(head), 1, Integer::sum));
        }
        boolean counted = areCounted(List.copyOf(numbers.values()));
        for (int index : numbers.keySet()) {
            List<Integer> repeated = neighbours(index).stream()
                    .filter(head -> heads.getOrDefault(key(head), 0) > 1 || isTitle(head))
                    .toList();
            furniture.addAll(repeated);
            if (counted || !repeated.isEmpty()) {
                furniture.add(index);
            }
        }
    }

    /** The lines beside a number that may be a running head. */
    private List<Integer> neighbours(int index) {
        List<Integer> heads = new ArrayList<>();
        for (int each : new int[] {index - 1, index + 1}) {
            if (each >= 0 && each < lines.size() && mayBeHead(each)) {
                heads.add(each);
            }
        }
        return heads;
    }

    private boolean mayBeHead(int index) {
        String text = lines.get(index).text();
        return text.length() <= MAX_HEAD_LENGTH
                && !numbers.containsKey(index)
                && !LineMarks.isRunningText(text)
                && !text.contains("\t")
                && words.heading(text).isEmpty();
    }

    private boolean isTitle(int index) {
        return index > 0 && TITLE.matcher(lines.get(index).text()).matches();
    }

    private String key(int index) {
        return DIGITS.matcher(Folding.NAMES.apply(lines.get(index).text())).replaceAll("#");
    }

    /** Numbers of pages rise by one, or by a few where some pages show none. */
    private static boolean areCounted(List<Integer> values) {
        int rising = 0;
        for (int i = 1; i < values.size(); i++) {
            int step = values.get(i) - values.get(i - 1);
            rising += step >= 1 && step <= MAX_STEP ? 1 : 0;
        }
        return values.size() >= MIN_NUMBERS && rising == values.size() - 1;
    }

    /** The first line of each, with how many there are. */
    public Map<TextLine, Integer> found() {
        Map<String, TextLine> first = new LinkedHashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (int index : furniture) {
            first.putIfAbsent(key(index), lines.get(index));
            counts.merge(key(index), 1, Integer::sum);
        }
        Map<TextLine, Integer> found = new LinkedHashMap<>();
        first.forEach((key, line) -> found.put(line, counts.getOrDefault(key, 1)));
        return found;
    }

    /** The lines without it. */
    public List<TextLine> rest() {
        if (furniture.isEmpty()) {
            return lines;
        }
        List<TextLine> rest = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!furniture.contains(i)) {
                rest.add(lines.get(i));
            }
        }
        return rest;
    }
}
