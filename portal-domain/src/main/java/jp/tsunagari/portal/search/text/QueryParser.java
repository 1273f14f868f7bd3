package jp.tsunagari.portal.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.text.Fold;
import jp.tsunagari.portal.text.Folding;
import org.springframework.stereotype.Component;

/**
 * Understands what people type: words apart by spaces, all of which must occur; {@code "exact phrase"}; {@code -word}.
 *
 * <p>A run like 高齢者の居場所 is a phrase to the user and seldom one in a text: it is taken apart at its particles.
 */
@Component
public class QueryParser {

    /** Longer searches are cut: no one types them, and each word costs. */
    public static final int MAX_LENGTH = 200;

    private static final int MAX_WORDS = 10;
    private static final Folding TYPED =
            Folding.of(Fold.MARKS, Fold.INVISIBLE).replacing("　", " ").replacing("“”„＂", "\"");
    private static final Pattern PART = Pattern.compile("(-?)(?:\"([^\"]*)\"?|([^\\s\"]+))");

    private final SearchableText texts;
    private final SynonymSource synonyms;

    QueryParser(SearchableText texts, SynonymSource synonyms) {
        this.texts = texts;
        this.synonyms = synonyms;
    }

    /** @param withSynonyms whether words that mean the same count as well */
    public TextQuery parse(String typed, boolean withSynonyms) {
        String text = typed.strip();
        Reading words = new Reading(synonyms.current(), withSynonyms);
        Matcher parts = PART.matcher(plain(text));
        while (parts.find()) {
            boolean unwanted = !parts.group(1).isEmpty();
            String phrase = parts.group(2);
            if (phrase != null) {
                words.add(phrase, true, unwanted);
            } else if (unwanted) {
                words.add(parts.group(3), false, true);
            } else {
                words.addRun(parts.group(3));
            }
        }
        return new TextQuery(text, words.wanted, words.unwanted, words.phrases, words.ignored);
    }

    /** Full-width quotes, minus and spaces are what an input method for Japanese gives. */
    private static String plain(String typed) {
        String cut = typed.length() > MAX_LENGTH ? typed.substring(0, MAX_LENGTH) : typed;
        return TYPED.apply(cut).replaceAll("(^|\\s)[－−﹣]", "$1-");
    }

    private final class Reading {

        private final Synonyms table;
        private final boolean withSynonyms;
        private final List<SearchWord> wanted = new ArrayList<>();
        private final List<SearchWord> unwanted = new ArrayList<>();
        private final List<WordPattern> phrases = new ArrayList<>();
        private final List<String> ignored = new ArrayList<>();

        Reading(Synonyms table, boolean withSynonyms) {
            this.table = table;
            this.withSynonyms = withSynonyms;
        }

        void addRun(String run) {
            List<String> parts = table.has(run) ? List.of(run) : Particles.split(run, texts.words(run));
            if (parts.size() > 1) {
                phrases.add(texts.pattern(run));
            }
            parts.forEach(part -> add(part, false, false));
        }

        private List<WordPattern> patterns(List<String> words) {
            return words.stream().map(texts::pattern).toList();
        }

        void add(String text, boolean exact, boolean isUnwanted) {
            WordPattern pattern = texts.pattern(text);
            if (pattern.isEmpty() || wanted.size() + unwanted.size() >= MAX_WORDS) {
                ignored.add(text);
                return;
            }
            Alternatives alternatives =
                    exact || isUnwanted || !withSynonyms ? Alternatives.NONE : table.alternatives(text);
            (isUnwanted ? unwanted : wanted)
                    .add(new SearchWord(
                            text, exact, pattern, patterns(alternatives.same()), patterns(alternatives.narrower())));
        }
    }
}
