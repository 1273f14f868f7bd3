package jp.tsunagari.portal.search.query;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.tsunagari.portal.text.Folding;

/**
 * What was typed, with a part of it quoted or left out: the searches that take one step back from how it was understood.
 * The rest stays as it was typed, in its order; only where the part is not found as such (a verb is kept in its basic
 * form) all parts are written one after the other.
 */
public final class TypedSearch {

    private static final String QUOTES = "\"“”„";
    private static final String OF = "の";

    private final String text;
    /** Words and fields, in the order in which they would be written one after the other. */
    private final List<Part> parts = new ArrayList<>();

    private final Map<Object, Span> spans = new HashMap<>();
    private int inWords;
    private int inFields;
    private int inUnwanted;

    public TypedSearch(TextQuery query) {
        text = Folding.NFKC.apply(query.typed());
        query.fields().forEach(field -> {
            parts.add(new Part(field, field.typed()));
            inFields = locate(field, field.typed(), inFields, at -> !isQuoted(at) && !isExcluded(at));
        });
        query.wanted().forEach(word -> {
            parts.add(new Part(word, written(word, "")));
            inWords = locate(word, word.text(), inWords, at -> isQuoted(at) == word.exact() && !isExcluded(at));
        });
        query.unwanted().forEach(word -> {
            parts.add(new Part(word, written(word, "-")));
            inUnwanted = locate(word, word.text(), inUnwanted, this::isExcluded);
        });
    }

    /** A word as a user would type it. */
    public static String written(SearchWord word, String sign) {
        return sign + (word.exact() || word.text().contains(" ") ? quoted(word.text()) : word.text());
    }

    /** The part meant as it is: neither a field nor exchanged for other words. */
    public String quoting(SearchWord word) {
        return replaced(word, quoted(word.text()));
    }

    /** The field as a word. */
    public String quoting(UnderstoodField field) {
        return replaced(field, quoted(field.typed()));
    }

    /** Another word in the place of one. */
    public String replacing(SearchWord word, String other) {
        return replaced(word, other);
    }

    public String without(SearchWord word) {
        return replaced(word, "");
    }

    public String without(UnderstoodField field) {
        return replaced(field, "");
    }

    /** Only those parts that pass, one after the other. */
    public String only(Predicate<Object> kept) {
        return parts.stream()
                .filter(part -> kept.test(part.what()))
                .map(Part::written)
                .collect(joining(" "));
    }

    private static String quoted(String part) {
        return "\"" + part + "\"";
    }

    private String replaced(Object what, String by) {
        Span span = spans.get(what);
        if (span == null) {
            return parts.stream()
                    .map(part -> part.what().equals(what) ? by : part.written())
                    .filter(part -> !part.isEmpty())
                    .collect(joining(" "));
        }
        String before = text.substring(0, span.start());
        String after = text.substring(span.end());
        if (by.isEmpty()) {
            return cut(before, after);
        }
        return (before + by + after).strip();
    }

    /** Without the part no particle is left over. */
    private static String cut(String before, String after) {
        String rest = after.startsWith(OF) ? after.substring(OF.length()) : after;
        if (rest.isBlank() && before.endsWith(OF)) {
            return before.substring(0, before.length() - OF.length()).strip();
        }
        boolean joined = before.endsWith(OF) || rest.isEmpty();
        return Stream.of(before, rest)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(joining(joined ? "" : " "));
    }

    private int locate(Object what, String part, int from, Predicate<Integer> fits) {
        for (int at = text.indexOf(part, from); at >= 0; at = text.indexOf(part, at + 1)) {
            if (fits.test(at)) {
                Span span = around(at, at + part.length());
                spans.put(what, span);
                return span.end();
            }
        }
        return from;
    }

    /** With its quotes and its minus. */
    private Span around(int start, int end) {
        int from = start > 0 && isQuote(start - 1) ? start - 1 : start;
        int to = from < start && end < text.length() && isQuote(end) ? end + 1 : end;
        return new Span(from > 0 && isMinus(from - 1) ? from - 1 : from, to);
    }

    private boolean isQuoted(int at) {
        return text.substring(0, at)
                                .chars()
                                .filter(each -> QUOTES.indexOf(each) >= 0)
                                .count()
                        % 2
                == 1;
    }

    private boolean isExcluded(int at) {
        int from = at > 0 && isQuote(at - 1) ? at - 1 : at;
        return from > 0 && isMinus(from - 1);
    }

    private boolean isQuote(int at) {
        return QUOTES.indexOf(text.charAt(at)) >= 0;
    }

    /** A hyphen inside a word excludes nothing. */
    private boolean isMinus(int at) {
        return "-−".indexOf(text.charAt(at)) >= 0 && (at == 0 || Character.isWhitespace(text.charAt(at - 1)));
    }

    private record Part(Object what, String written) {}

    private record Span(int start, int end) {}
}
