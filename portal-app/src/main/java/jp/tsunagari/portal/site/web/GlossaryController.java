package jp.tsunagari.portal.site.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.site.SitePage;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.vocabulary.TermList;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import jp.tsunagari.portal.web.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The words of the portal and the terms of its vocabulary, in Japanese and English side by side. */
@Page
class GlossaryController {

    private final SitePageModel pages;
    private final Vocabulary vocabulary;
    private final Messages messages;
    private final ClasspathCsv words = new ClasspathCsv(GlossaryController.class, "glossary.csv");

    GlossaryController(SitePageModel pages, Vocabulary vocabulary, Messages messages) {
        this.pages = pages;
        this.vocabulary = vocabulary;
        this.messages = messages;
    }

    @GetMapping("/about/glossary")
    String show(Locale locale, Model model) {
        pages.fill(model, SitePage.GLOSSARY, locale);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("words", messages.get("site.glossary.words"), words(locale)));
        Stream.of(TermList.values())
                .map(list -> new Part(
                        list.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        messages.get(list.messageKey()),
                        terms(list)))
                .forEach(parts::add);
        model.addAttribute("parts", parts);
        return "site/glossary";
    }

    private List<Word> words(Locale locale) {
        String language = locale.getLanguage();
        return words.rows().stream()
                .map(row -> new Word(
                        row.get("japanese"), row.get("reading"), row.get("english"), row.get("meaning_" + language)))
                .toList();
    }

    private List<Word> terms(TermList list) {
        return vocabulary.of(list).stream()
                .filter(term -> !term.retired())
                .map(this::word)
                .toList();
    }

    private Word word(Term term) {
        return new Word(term.name(), "", term.nameEnglish(), messages.name(term.defined()));
    }

    /**
     * A table of words.
     *
     * @param id within the page
     */
    record Part(String id, String label, List<Word> words) {

        Part {
            words = List.copyOf(words);
        }
    }

    /**
     * A word in both languages.
     *
     * @param reading in kana; empty where it is not needed
     * @param meaning in the language of the page where there is one; may be empty
     */
    record Word(String japanese, String reading, String english, String meaning) {}
}
