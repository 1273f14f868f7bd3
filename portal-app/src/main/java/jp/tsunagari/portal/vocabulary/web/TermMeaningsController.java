package jp.tsunagari.portal.vocabulary.web;

import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.vocabulary.TermList;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import jp.tsunagari.portal.web.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the terms mean, for all: their definitions, what they take in and what they leave out. */
@Page
class TermMeaningsController {

    private final Vocabulary vocabulary;
    private final Messages messages;

    TermMeaningsController(Vocabulary vocabulary, Messages messages) {
        this.vocabulary = vocabulary;
        this.messages = messages;
    }

    @GetMapping("/about/vocabulary")
    String terms(Model model) {
        model.addAttribute(
                "lists",
                Stream.of(TermList.values())
                        .map(list -> new TermListView(
                                TermPage.path(list),
                                messages.get(list.messageKey()),
                                switch (list) {
                                    case TARGET_GROUP -> "target";
                                    case APPROACH -> "approach";
                                },
                                vocabulary.of(list).stream()
                                        .filter(term -> !term.retired())
                                        .toList()))
                        .toList());
        return "vocabulary/meanings";
    }

    /**
     * One list of terms.
     *
     * @param path its name in addresses of the page
     * @param parameter its name in addresses of lists of initiatives
     */
    record TermListView(String path, String label, String parameter, List<Term> terms) {

        TermListView {
            terms = List.copyOf(terms);
        }
    }
}
