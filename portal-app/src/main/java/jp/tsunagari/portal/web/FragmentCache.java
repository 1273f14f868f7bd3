package jp.tsunagari.portal.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.web.IWebExchange;

/**
 * Pieces of pages that come again in many pages, such as the tile of an initiative, rendered once: a list has thousands of
 * attributes, for which the template engine takes longer than for all the rest of the page. A piece depends on its data, the
 * language and the path of the program alone, and all of these are its key, so that nothing ever has to be taken out.
 *
 * <p>What is another in nearly every page, such as the number beside a value to tick, is not part of a piece: the piece is
 * rendered with a gap there, which each page fills.
 */
@Component("fragments")
public class FragmentCache {

    /** Some 4,000 tiles; a character takes up to two bytes, and the key about as much as the piece. */
    private static final long MAX_CHARACTERS = 12_000_000;

    private static final String EVALUATION =
            ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME;

    /** Marks the first gap, the next code the second, and so on: Unicode promises that none of these is ever a letter. */
    private static final char FIRST_GAP = '\uFDD0';

    private static final int MAX_GAPS = 4;

    /** Marks the place of the pieces that lie inside. */
    private static final char INSIDE = FIRST_GAP + MAX_GAPS;

    private static final List<String> GAPS = IntStream.range(0, MAX_GAPS)
            .mapToObj(gap -> String.valueOf((char) (FIRST_GAP + gap)))
            .toList();

    private final ITemplateEngine engine;
    /** As many as there are kinds of pieces, times languages and paths. */
    private final Map<Place, Place> places = new ConcurrentHashMap<>();

    private final Cache<Key, Rendered> pieces = Caffeine.newBuilder()
            .maximumWeight(MAX_CHARACTERS)
            .weigher((Key key, Rendered piece) -> piece.html().length())
            .build();

    FragmentCache(ITemplateEngine engine) {
        this.engine = engine;
    }

    /**
     * The HTML of a fragment.
     *
     * @param page context of the page that the fragment is for
     * @param template name of the template that has the fragment
     * @param fragment its name, by which it also finds its data; it must not use any other variable
     * @param data equal where the HTML is, never changed
     */
    public String html(ITemplateContext page, String template, String fragment, Object data) {
        return rendered(page, place(page, template, fragment), data).html();
    }

    /**
     * The HTML of many pieces of one fragment, which has gaps: it writes {@code gaps[0]} and so on where the words of a
     * piece go, and {@code inside} where the pieces inside it go.
     *
     * @param pieces in their order
     */
    public String join(ITemplateContext page, String template, String fragment, List<? extends Piece> pieces) {
        StringBuilder html = new StringBuilder();
        append(html, page, place(page, template, fragment), pieces);
        return html.toString();
    }

    private void append(StringBuilder html, ITemplateContext page, Place place, List<? extends Piece> pieces) {
        for (Piece piece : pieces) {
            Rendered rendered = rendered(page, place, piece.data());
            int from = 0;
            for (int at : rendered.gaps()) {
                html.append(rendered.html(), from, at);
                char gap = rendered.html().charAt(at);
                if (gap == INSIDE) {
                    append(html, page, place, piece.inside());
                } else {
                    html.append(HtmlUtils.htmlEscape(piece.words().get(gap - FIRST_GAP), "UTF-8"));
                }
                from = at + 1;
            }
            html.append(rendered.html(), from, rendered.html().length());
        }
    }

    /** One object for equal ones, so that keys compare it at one look. */
    private Place place(ITemplateContext page, String template, String fragment) {
        String path = exchange(page).getRequest().getApplicationPath();
        Place place = new Place(template, fragment, page.getLocale(), path == null ? "" : path);
        return places.computeIfAbsent(place, same -> same);
    }

    private static IWebExchange exchange(ITemplateContext page) {
        if (page instanceof IWebContext web) {
            return web.getExchange();
        }
        throw new IllegalArgumentException("fragments link to pages, which takes a request");
    }

    private Rendered rendered(ITemplateContext page, Place place, Object data) {
        Key key = new Key(place, data);
        Rendered known = pieces.getIfPresent(key);
        if (known != null) {
            return known;
        }
        Map<String, Object> variables = new HashMap<>();
        variables.put(place.fragment(), data);
        variables.put("gaps", GAPS);
        variables.put("inside", String.valueOf(INSIDE));
        variables.put(EVALUATION, page.getVariable(EVALUATION));
        Rendered rendered = Rendered.of(engine.process(
                new TemplateSpec(place.template(), Set.of(place.fragment()), TemplateMode.HTML, null),
                new WebContext(exchange(page), page.getLocale(), variables)));
        pieces.put(key, rendered);
        return rendered;
    }

    /** A piece of a page with gaps. */
    public interface Piece {

        /** Equal where the HTML around the gaps is, never changed. */
        Object data();

        /** What goes into the gaps, plain text, not null. */
        List<String> words();

        /** Pieces of the same fragment inside this one. */
        default List<? extends Piece> inside() {
            return List.of();
        }
    }

    /** Where pieces come from and are for. */
    private record Place(String template, String fragment, Locale locale, String path) {}

    /** A page asks for some two hundred, for which a record's own comparing took a sixth of its time. */
    private static final class Key {

        private final Place place;
        private final Object data;
        private final int hash;

        Key(Place place, Object data) {
            this.place = place;
            this.data = data;
            this.hash = System.identityHashCode(place) + 31 * data.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && hash == key.hash && isSame(place, key.place) && data.equals(key.data);
        }

        @SuppressWarnings("ReferenceEquality") // Equal places are one object.
        private static boolean isSame(Place one, Place other) {
            return one == other;
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** @param gaps where the marks of gaps are, ascending */
    private record Rendered(String html, List<Integer> gaps) {

        static Rendered of(String html) {
            List<Integer> gaps = new ArrayList<>();
            for (int at = 0; at < html.length(); at++) {
                if (html.charAt(at) >= FIRST_GAP && html.charAt(at) <= INSIDE) {
                    gaps.add(at);
                }
            }
            return new Rendered(html, List.copyOf(gaps));
        }
    }
}
