package jp.tsunagari.portal.ingest.layout;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.text.Folding;
import org.jspecify.annotations.Nullable;

/** The words of a layout, to be looked up whatever their decoration, width and spaces. */
public final class LayoutWords {

    private static final int MIN_MAX_LENGTH = 24;
    private static final int ROOM_FOR_DECORATION = 12;
    private static final String DECORATION = " \t\n\u000B\f\r■□◆◇●○▼▶【】〔〕〈〉《》<>[]*#:_―—-";
    private static final Pattern REMARK = Pattern.compile("(?<=.)[(（][^()（）]*[)）]$");
    private static final Pattern NUMBERING = Pattern.compile("[0-9]{1,2}[.)]");

    /** After the patterns that it needs. */
    private static final LayoutWords CABINET_OFFICE = new LayoutWords(LayoutJson.cabinetOffice());

    private final Layout layout;
    private final Map<String, CaseHeading> headings = new HashMap<>();
    private final Map<CaseHeading, Integer> places = new EnumMap<>(CaseHeading.class);
    private final Map<String, ProfileField> fields = new HashMap<>();
    /** What becomes of labels that stand for no field. */
    private final Map<String, CaseHeading> otherLabels = new HashMap<>();

    private final Set<String> stories = new HashSet<>();
    private final Set<String> noticedHeadings;
    private final Set<String> noticedLabels;
    private final int maxLength;

    public LayoutWords(Layout layout) {
        this(layout, Set.of(), Set.of());
    }

    private LayoutWords(Layout layout, Set<String> noticedHeadings, Set<String> noticedLabels) {
        this.layout = layout;
        this.noticedHeadings = Set.copyOf(noticedHeadings);
        this.noticedLabels = Set.copyOf(noticedLabels);
        layout.headings().forEach((heading, spellings) -> {
            places.put(heading, places.size());
            spellings.forEach(spelling -> variants(spelling).forEach(variant -> headings.put(bare(variant), heading)));
        });
        layout.labels().forEach((field, spellings) -> spellings.forEach(spelling -> fields.put(key(spelling), field)));
        layout.stories().forEach(word -> stories.add(bare(word)));
        layout.others().forEach(word -> headings.putIfAbsent(bare(word), CaseHeading.OTHER));
        layout.leftOut().forEach(word -> headings.putIfAbsent(bare(word), CaseHeading.LEFT_OUT));
        layout.others().forEach(word -> otherLabels.put(key(word), CaseHeading.OTHER));
        layout.leftOut().forEach(word -> otherLabels.put(key(word), CaseHeading.LEFT_OUT));
        int longest = headings.keySet().stream().mapToInt(String::length).max().orElse(0);
        maxLength = Math.max(MIN_MAX_LENGTH, longest + ROOM_FOR_DECORATION);
    }

    /** The words of {@link LayoutJson#cabinetOffice()}. */
    public static LayoutWords cabinetOffice() {
        return CABINET_OFFICE;
    }

    public Layout layout() {
        return layout;
    }

    /** The heading that the whole line consists of, apart from decoration and spelling variants. */
    public Optional<CaseHeading> heading(String line) {
        if (line.length() > maxLength) {
            return Optional.empty();
        }
        String bare = bare(line);
        return Optional.ofNullable(headings.get(bare))
                .or(() -> noticedHeadings.contains(bare) ? Optional.of(CaseHeading.OTHER) : Optional.empty());
    }

    /** Whether one heading comes before another in a case. */
    public boolean isBefore(CaseHeading first, CaseHeading second) {
        return place(first) < place(second);
    }

    private int place(CaseHeading heading) {
        return places.getOrDefault(heading, places.size());
    }

    /** The heading in its usual spelling. */
    public String label(CaseHeading heading) {
        return usual(layout.headings().get(heading), heading);
    }

    /** The same words, and others that a document was seen to use in like places. */
    LayoutWords noticing(Set<String> moreHeadings, Set<String> moreLabels) {
        return new LayoutWords(layout, moreHeadings, moreLabels);
    }

    /** A label without width, case and spaces. */
    static String key(String label) {
        return Folding.NAMES.apply(label);
    }

    /** Whether a line is known to be a heading inside of the running text. */
    boolean isStory(String line) {
        return stories.contains(bare(line));
    }

    /** Whether a heading is not of the layout, but only seen to recur. */
    public boolean isNoticed(String line) {
        String bare = bare(line);
        return !headings.containsKey(bare) && noticedHeadings.contains(bare);
    }

    /** Whether a word is a label, be it only seen to recur as one. */
    boolean isLabel(String word) {
        String key = key(word);
        return fields.containsKey(key) || otherLabels.containsKey(key) || noticedLabels.contains(key);
    }

    /** What becomes of a label that the layout knows and that stands for no field. */
    public Optional<CaseHeading> other(String label) {
        return Optional.ofNullable(otherLabels.get(key(withoutRemark(label))));
    }

    /** The field that this label stands for. */
    public Optional<ProfileField> field(String label) {
        return Optional.ofNullable(fields.get(key(withoutRemark(label))));
    }

    /** The usual label of a field. */
    public String label(ProfileField field) {
        return usual(layout.labels().get(field), field);
    }

    /** A remark behind a label in brackets says nothing of the field. */
    private static String withoutRemark(String label) {
        return REMARK.matcher(label).replaceFirst("");
    }

    private static String usual(@Nullable List<String> spellings, Enum<?> word) {
        return spellings == null || spellings.isEmpty() ? word.name() : spellings.get(0);
    }

    /** The spelling, and what it becomes when a word in it is spelled in another way. */
    private Set<String> variants(String spelling) {
        Set<String> variants = new LinkedHashSet<>(List.of(spelling));
        for (List<String> group : layout.alike()) {
            group.stream()
                    .filter(spelling::contains)
                    .reduce((one, other) -> other.length() > one.length() ? other : one)
                    .ifPresent(word -> group.forEach(other -> variants.add(spelling.replace(word, other))));
        }
        return variants;
    }

    /** A heading without decoration and number. */
    static String bare(String written) {
        String line = Folding.NFKC.apply(written);
        Matcher numbering = NUMBERING.matcher(line);
        StringBuilder bare = new StringBuilder(line.length());
        for (int i = numbering.lookingAt() ? numbering.end() : 0; i < line.length(); i++) {
            if (DECORATION.indexOf(line.charAt(i)) < 0) {
                bare.append(line.charAt(i));
            }
        }
        return bare.toString();
    }
}
