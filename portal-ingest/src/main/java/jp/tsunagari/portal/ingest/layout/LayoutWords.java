package jp.tsunagari.portal.ingest.layout;

import java.util.EnumMap;
import java.util.HashMap;
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
    private static final Pattern NUMBERING = Pattern.compile("[0-9]{1,2}[.)]");

    /** After the patterns that it needs. */
    private static final LayoutWords CABINET_OFFICE = new LayoutWords(LayoutJson.cabinetOffice());

    private final Layout layout;
    private final Map<String, CaseHeading> headings = new HashMap<>();
    private final Map<CaseHeading, Integer> places = new EnumMap<>(CaseHeading.class);
    private final Map<String, ProfileField> fields = new HashMap<>();
    private final int maxLength;

    public LayoutWords(Layout layout) {
        this.layout = layout;
        layout.headings().forEach((heading, spellings) -> {
            places.put(heading, places.size());
            spellings.forEach(spelling ->
                    variants(spelling).forEach(variant -> headings.put(bare(Folding.NFKC.apply(variant)), heading)));
        });
        layout.labels()
                .forEach((field, spellings) ->
                        spellings.forEach(spelling -> fields.put(Folding.NAMES.apply(spelling), field)));
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
        return line.length() > maxLength
                ? Optional.empty()
                : Optional.ofNullable(headings.get(bare(Folding.NFKC.apply(line))));
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

    /** The field that this label stands for. */
    public Optional<ProfileField> field(String label) {
        return Optional.ofNullable(fields.get(Folding.NAMES.apply(label)));
    }

    /** The usual label of a field. */
    public String label(ProfileField field) {
        return usual(layout.labels().get(field), field);
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

    private static String bare(String line) {
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
