package jp.tsunagari.portal.vocabulary.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tsunagari.portal.search.names.NameQuery;
import jp.tsunagari.portal.search.names.NameSearch;
import jp.tsunagari.portal.search.names.NamedTexts;
import jp.tsunagari.portal.thesaurus.Labels;
import jp.tsunagari.portal.thesaurus.Thesaurus;
import jp.tsunagari.portal.thesaurus.ThesaurusSource;
import jp.tsunagari.portal.vocabulary.Term;
import org.springframework.stereotype.Component;

/** Finds terms by name, reading, English and code, and by all words that the thesaurus has for them. */
@Component
class TermSearch {

    private final NameSearch names;
    private final ThesaurusSource thesaurus;

    TermSearch(NameSearch names, ThesaurusSource thesaurus) {
        this.names = names;
        this.thesaurus = thesaurus;
    }

    /**
     * The same lists with the terms that are called so, or, if none is, those that have to do with it; all for no words.
     */
    List<TermPage> narrow(List<TermPage> lists, String typed) {
        NameQuery query = names.query(typed, false);
        if (query.isEmpty()) {
            return lists;
        }
        Map<TermPage.Row, Integer> ranks = new HashMap<>();
        Thesaurus current = thesaurus.current();
        for (TermPage list : lists) {
            String kind = list.path().equals("targets") ? "target:" : "approach:";
            Stream.concat(list.used().stream(), list.retired().stream())
                    .forEach(row -> ranks.put(row, query.rank(texts(row.term(), kind, current), field -> false)));
        }
        boolean called = ranks.values().stream().anyMatch(rank -> rank > NameQuery.IN_TEXT);
        int least = called ? NameQuery.IN_TEXT + 1 : NameQuery.IN_TEXT;
        return lists.stream()
                .map(list -> new TermPage(
                        list.path(),
                        list.label(),
                        narrow(list.used(), ranks, least),
                        narrow(list.retired(), ranks, least)))
                .toList();
    }

    private static List<TermPage.Row> narrow(List<TermPage.Row> rows, Map<TermPage.Row, Integer> ranks, int least) {
        return rows.stream().filter(row -> ranks.getOrDefault(row, 0) >= least).toList();
    }

    private NamedTexts texts(Term term, String kind, Thesaurus current) {
        List<String> called = new ArrayList<>(List.of(term.name(), term.nameEnglish(), term.code()));
        List<String> readings = new ArrayList<>();
        List<String> others = new ArrayList<>(
                List.of(term.includes(), term.meaning().english().includes()));
        current.find(kind + term.code()).ifPresent(concept -> {
            Labels labels = concept.labels();
            called.addAll(labels.same());
            called.addAll(labels.english());
            readings.add(labels.reading());
            others.addAll(labels.cues().stream().map(Labels.Cue::phrase).toList());
            // What hangs below a term is what its initiatives may be about.
            current.narrowerAll(concept.code()).stream()
                    .flatMap(narrower -> Stream.concat(Stream.of(narrower.label()), narrower.labels().same().stream()))
                    .forEach(others::add);
        });
        return names.texts(called, readings, others);
    }
}
