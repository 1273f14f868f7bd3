package jp.tsunagari.portal.search.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.catalogue.CatalogueChanged;
import jp.tsunagari.portal.catalogue.CatalogueCopy;
import jp.tsunagari.portal.catalogue.CatalogueRevisions;
import jp.tsunagari.portal.search.query.QueryParser;
import jp.tsunagari.portal.search.text.SearchableText;
import jp.tsunagari.portal.text.Romaji;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Suggests what a user may mean. The names are held in memory and read again after every commit, which takes a moment
 * with a few initiatives and some seconds with a hundred thousand; no one who types waits for it.
 */
@Service
public class Suggestions implements DisposableBean {

    private static final int MAX_TO_CHOOSE_FROM = 100;
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\s'’.-]+");

    private final SearchableText texts;
    private final CatalogueCopy<Names> names;
    /** Codes of concepts by which something is found. */
    private final CatalogueCopy<Set<String>> results;

    Suggestions(CatalogueRevisions revisions, NameReader reader, ConceptResults results, SearchableText texts) {
        this.texts = texts;
        this.results = new CatalogueCopy<>(
                "suggestion-results", revisions, before -> results.codes(before == null ? Set.of() : before));
        this.names = new CatalogueCopy<>(
                "suggestions", revisions, before -> reader.read(before == null ? Names.NONE : before));
    }

    /**
     * What begins with these characters or has a word that does, kind by kind; nothing for text without a letter.
     *
     * @param typed name or reading as far as typed
     * @param mostOfAKind how many of each kind at most
     */
    public List<Suggestion> find(String typed, int mostOfAKind) {
        String cut = typed.length() > QueryParser.MAX_LENGTH ? typed.substring(0, QueryParser.MAX_LENGTH) : typed;
        String folded = texts.wordStarts(cut).text();
        if (folded.isEmpty()) {
            return List.of();
        }
        Names current = names.get();
        List<String> typings = Stream.of(folded, Romaji.normal(cut))
                .filter(each -> !each.isEmpty()
                        && (each.equals(folded) || LATIN.matcher(cut).matches()))
                .distinct()
                .toList();
        Set<String> found = results.ifMade().orElse(Set.of());
        List<Suggestion> suggested = new ArrayList<>();
        for (SuggestionKind kind : SuggestionKind.values()) {
            // A place where nothing is yet only fills up what places there are.
            long places = kind == SuggestionKind.EMPTY_REGION
                    ? suggested.stream()
                            .filter(each -> each.kind() == SuggestionKind.REGION)
                            .count()
                    : 0;
            int most = mostOfAKind - (int) places;
            suggested.addAll(
                    kind.isOfThesaurus()
                            ? preferring(found, find(current, kind, typings, MAX_TO_CHOOSE_FROM), most)
                            : find(current, kind, typings, most));
        }
        return List.copyOf(suggested);
    }

    /** Each once, by the first way in which it is found. */
    private static List<Suggestion> find(Names names, SuggestionKind kind, List<String> typings, int most) {
        Map<String, Suggestion> byKey = new LinkedHashMap<>();
        typings.forEach(typed -> names.find(kind, typed, most).forEach(each -> byKey.putIfAbsent(each.key(), each)));
        return byKey.values().stream().limit(Math.max(0, most)).toList();
    }

    /** Those first by which something is found; all are alike as long as no one knows. */
    private static List<Suggestion> preferring(Set<String> found, List<Suggestion> all, int most) {
        return all.stream()
                .sorted(Comparator.comparing(each -> !found.contains(each.concept())))
                .limit(most)
                .toList();
    }

    @EventListener(CatalogueChanged.class)
    void readAnew() {
        names.refresh();
        results.refresh();
    }

    @Override
    public void destroy() {
        names.close();
        results.close();
    }
}
