package jp.tsunagari.portal.ingest.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Why a layout cannot be used.
 *
 * @param key of the words for it
 * @param detail the code or the spelling that is meant
 */
public record LayoutFault(String key, String detail) {

    private static final int MAX_NAME = 100;
    private static final int MAX_SPELLING = 120;
    private static final int MAX_SPELLINGS = 2_000;
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MAX_CODE = 40;

    /** The first fault of a layout; null if it has none. */
    static @Nullable LayoutFault of(Layout layout) {
        String code = layout.code();
        if (code == null || code.length() > MAX_CODE || !CODE.matcher(code).matches()) {
            return new LayoutFault("layouts.fault.code", String.valueOf(code));
        }
        if (layout.name() == null || layout.name().isBlank() || layout.name().length() > MAX_NAME) {
            return new LayoutFault("layouts.fault.name", code);
        }
        if (layout.headings().isEmpty() && layout.register() == null) {
            return new LayoutFault("layouts.fault.headings", code);
        }
        if (Set.copyOf(layout.header()).size() < layout.header().size()) {
            return new LayoutFault("layouts.fault.header", code);
        }
        List<String> spellings = Stream.of(
                        layout.headings().values().stream().flatMap(List::stream),
                        layout.labels().values().stream().flatMap(List::stream),
                        layout.registerOrEmpty().columns().values().stream().flatMap(List::stream),
                        layout.stories().stream(),
                        layout.others().stream(),
                        layout.leftOut().stream())
                .flatMap(stream -> stream)
                .toList();
        if (spellings.size() > MAX_SPELLINGS) {
            return new LayoutFault("layouts.fault.too-many", Integer.toString(MAX_SPELLINGS));
        }
        for (String spelling : spellings) {
            if (spelling.isBlank() || spelling.length() > MAX_SPELLING || spelling.indexOf('\n') >= 0) {
                return new LayoutFault("layouts.fault.spelling", spelling);
            }
        }
        return ambiguous(layout);
    }

    /** One spelling can have one meaning only. */
    private static @Nullable LayoutFault ambiguous(Layout layout) {
        Map<String, Object> headings = new HashMap<>();
        Map<String, Object> labels = new HashMap<>();
        Set<String> twice = new HashSet<>();
        layout.headings().forEach((heading, spellings) -> note(headings, spellings, heading, twice));
        layout.labels().forEach((field, spellings) -> note(labels, spellings, field, twice));
        Map<String, Object> columns = new HashMap<>();
        layout.registerOrEmpty().columns().forEach((field, heads) -> note(columns, heads, field, twice));
        for (List<String> rest : List.of(layout.stories(), layout.others(), layout.leftOut())) {
            note(headings, rest, rest, twice);
            note(labels, rest, rest, twice);
        }
        return twice.stream()
                .findFirst()
                .map(spelling -> new LayoutFault("layouts.fault.twice", spelling))
                .orElse(null);
    }

    private static void note(Map<String, Object> meanings, List<String> spellings, Object meaning, Set<String> twice) {
        for (String spelling : spellings) {
            Object before = meanings.putIfAbsent(Folding.NAMES.apply(spelling), meaning);
            if (before != null && before != meaning) {
                twice.add(spelling);
            }
        }
    }
}
