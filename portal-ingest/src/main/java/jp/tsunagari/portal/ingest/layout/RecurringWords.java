package jp.tsunagari.portal.ingest.layout;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the headings and labels of a document that its layout does not know: what as many cases have at a like place is a
 * word of the form, and not of the content.
 */
public final class RecurringWords {

    private static final int MIN_CASES = 3;
    private static final int MAX_HEADING = 20;
    private static final int MAX_LABEL = 10;
    /** So many lines below a renamed first heading, the next one is known. */
    private static final int MAX_ITEMS = 12;

    private static final int MAX_FIELDS = 6;
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern ITEM = Pattern.compile("^[-*+・✓☎✉※>(（].*");
    private static final Pattern BEFORE_BLANKS = Pattern.compile("([^\\s\u3000:：、。]{1,10})(?:\u3000+| {2,})\\S.*");

    private final List<TextLine> lines;
    private final LayoutWords words;
    private final Predicate<String> isOfHeader;
    private final int[] nextHeading;
    private final Map<String, Integer> headings = new HashMap<>();
    private final Map<String, Integer> labels = new HashMap<>();

    private RecurringWords(List<TextLine> lines, LayoutWords words, Predicate<String> isOfHeader) {
        this.lines = lines;
        this.words = words;
        this.isOfHeader = isOfHeader;
        this.nextHeading = new int[lines.size() + 1];
    }

    /**
     * The words of the layout together with those that recur.
     *
     * @param isOfHeader what is above the first heading of a case and may be alike in many
     */
    public static LayoutWords noticed(List<TextLine> lines, LayoutWords words, Predicate<String> isOfHeader) {
        return new RecurringWords(lines, words, isOfHeader).find();
    }

    private LayoutWords find() {
        Map<CaseHeading, Integer> counts = new EnumMap<>(CaseHeading.class);
        nextHeading[lines.size()] = lines.size();
        for (int i = lines.size() - 1; i >= 0; i--) {
            Optional<CaseHeading> heading = words.heading(lines.get(i).text());
            heading.filter(CaseHeading::isPart).ifPresent(found -> counts.merge(found, 1, Integer::sum));
            nextHeading[i] = heading.isPresent() ? i : nextHeading[i + 1];
        }
        int cases = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (cases < MIN_CASES) {
            return words;
        }
        boolean firstIsKnown = words.layout().headings().keySet().stream()
                .findFirst()
                .filter(first -> counts.getOrDefault(first, 0) * 2 >= cases)
                .isPresent();
        count(firstIsKnown);
        return words.noticing(often(headings, cases), often(labels, cases));
    }

    private void count(boolean firstIsKnown) {
        CaseHeading current = null;
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            Optional<CaseHeading> heading = words.heading(text);
            if (heading.isPresent()) {
                current = heading.get();
            } else if (current == CaseHeading.PROFILE && knownFieldFollows(i)) {
                countLabel(text);
            } else if (current != null && isPlaceOfHeading(current, i, firstIsKnown) && mayBeHeading(text)) {
                headings.merge(LayoutWords.bare(text), 1, Integer::sum);
            }
        }
    }

    /** Captions have lines of all kinds; above a case there is a heading only if its usual first one is not known. */
    private boolean isPlaceOfHeading(CaseHeading current, int index, boolean firstIsKnown) {
        if (current != CaseHeading.PHOTOS && current != CaseHeading.PROFILE) {
            return true;
        }
        int next = nextHeading[index];
        return !firstIsKnown && next < lines.size() && next - index <= MAX_ITEMS;
    }

    private boolean knownFieldFollows(int index) {
        int end = Math.min(nextHeading[index], index + 1 + MAX_FIELDS);
        return lines.subList(index + 1, Math.max(index + 1, end)).stream()
                .anyMatch(line -> LabelledLine.of(line.text(), words)
                        .flatMap(labelled -> words.field(labelled.label()))
                        .isPresent());
    }

    private void countLabel(String text) {
        if (LabelledLine.amongFields(text, words).isPresent() || isOfHeader.test(text)) {
            return;
        }
        Matcher blanks = BEFORE_BLANKS.matcher(text);
        if (blanks.matches()) {
            labels.merge(LayoutWords.key(blanks.group(1)), 1, Integer::sum);
        } else if (text.length() <= MAX_LABEL && LETTER.matcher(text).find()) {
            labels.merge(LayoutWords.key(text), 1, Integer::sum);
        }
    }

    private boolean mayBeHeading(String text) {
        String bare = LayoutWords.bare(text);
        return text.length() <= MAX_HEADING
                && bare.length() > 1
                && LETTER.matcher(bare).find()
                && text.indexOf('\t') < 0
                && text.indexOf('：') < 0
                && !words.isStory(text)
                && !LineMarks.isRunningText(text)
                && !ITEM.matcher(text).matches()
                && !isOfHeader.test(text);
    }

    /** At least every second case has it, and none more than once but by chance. */
    private static Set<String> often(Map<String, Integer> counts, int cases) {
        Set<String> often = new HashSet<>();
        counts.forEach((word, count) -> {
            if (count >= MIN_CASES && count * 2 >= cases && count <= cases + cases / 4) {
                often.add(word);
            }
        });
        return often;
    }
}
