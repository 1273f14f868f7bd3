package jp.tsunagari.portal.search.learning.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.search.learning.LoggedSearch;
import jp.tsunagari.portal.search.learning.LoggedSearch.Opened;
import jp.tsunagari.portal.search.learning.SearchLogStore;
import jp.tsunagari.portal.search.learning.web.LoggedSearchView.OpenedPage;
import jp.tsunagari.portal.text.Folding;
import jp.tsunagari.portal.thesaurus.Concept;
import jp.tsunagari.portal.thesaurus.Labels;
import jp.tsunagari.portal.thesaurus.ThesaurusSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts beside searches what was opened from them, and what the thesaurus has of them. */
@Component
class LoggedSearchViews {

    private final SearchLogStore store;
    private final Initiatives initiatives;
    private final ThesaurusSource thesaurus;

    LoggedSearchViews(SearchLogStore store, Initiatives initiatives, ThesaurusSource thesaurus) {
        this.store = store;
        this.initiatives = initiatives;
        this.thesaurus = thesaurus;
    }

    List<LoggedSearchView> of(List<LoggedSearch> searches, LocalDate from) {
        List<Opened> opened = store.opened(searches, from);
        Map<Long, InitiativeSummary> pages =
                initiatives
                        .summaries(opened.stream()
                                .map(Opened::initiativeId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(toMap(InitiativeSummary::id, Function.identity()));
        Map<String, List<Opened>> byText = opened.stream().collect(groupingBy(Opened::text));
        Map<String, String> concepts = concepts(searches);
        return searches.stream()
                .map(search -> new LoggedSearchView(
                        search,
                        byText.getOrDefault(search.text(), List.of()).stream()
                                .flatMap(one -> page(one, pages.get(one.initiativeId())))
                                .toList(),
                        concepts.get(Folding.NAMES.apply(search.text()))))
                .toList();
    }

    /** @param initiative null if it has been withdrawn since */
    private static Stream<OpenedPage> page(Opened opened, @Nullable InitiativeSummary initiative) {
        return initiative == null
                ? Stream.empty()
                : Stream.of(new OpenedPage(initiative.slug(), initiative.title().text(), opened.times()));
    }

    /** Codes of concepts by their words, as far as these were searched. */
    private Map<String, String> concepts(List<LoggedSearch> searches) {
        Set<String> wanted = searches.stream()
                .map(search -> Folding.NAMES.apply(search.text()))
                .collect(toSet());
        Map<String, String> codes = new HashMap<>();
        for (Concept concept : thesaurus.current().concepts()) {
            words(concept.labels())
                    .map(Folding.NAMES::apply)
                    .filter(wanted::contains)
                    .forEach(word -> codes.putIfAbsent(word, concept.code()));
        }
        return codes;
    }

    private static Stream<String> words(Labels labels) {
        return Stream.of(
                        Stream.of(labels.preferred(), labels.reading()),
                        labels.same().stream(),
                        labels.english().stream())
                .flatMap(Function.identity());
    }
}
