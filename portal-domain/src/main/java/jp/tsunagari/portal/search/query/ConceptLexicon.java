package jp.tsunagari.portal.search.query;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.search.text.SearchableText;
import jp.tsunagari.portal.text.Romaji;
import jp.tsunagari.portal.thesaurus.Concept;
import jp.tsunagari.portal.thesaurus.Labels;
import jp.tsunagari.portal.thesaurus.Thesaurus;

/** The concepts of one state of the thesaurus by what people type for them: labels, readings, English and Latin letters. */
final class ConceptLexicon {

    private static final Pattern OWNER = Pattern.compile("['’]s?\\b");
    private static final Pattern PEOPLE = Pattern.compile("\\b(?:people|persons?)(?: with)?\\b");
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");

    /** A name that joins two things says nothing of either: Online and LINE is not what LINE means. */
    private static final Pattern JOINED = Pattern.compile("[,/&;\u30FB]|\\b(?:and|or)\\b", Pattern.CASE_INSENSITIVE);

    /** A word that the names of more concepts have says too little: support, people. */
    private static final int MAX_NAMES_OF_A_WORD = 100;

    private static final int MIN_ENGLISH_WORD = 3;

    /** Shorter words have an e of their own: ties. */
    private static final int MIN_IES = 4;

    private final Thesaurus thesaurus;
    private final SearchableText texts;
    private final SpellingVariants spellings;
    private final GeneralWords general;
    private final Map<String, Set<Concept>> written = new HashMap<>();
    private final Map<String, Set<Concept>> read = new HashMap<>();
    private final Map<String, Set<Concept>> latin = new HashMap<>();
    private final Map<String, Set<Concept>> cues = new HashMap<>();
    private final Map<String, Set<Concept>> byEnglishWord = new HashMap<>();

    ConceptLexicon(Thesaurus thesaurus, SearchableText texts, SpellingVariants spellings, GeneralWords general) {
        this.thesaurus = thesaurus;
        this.texts = texts;
        this.spellings = spellings;
        this.general = general;
        thesaurus.concepts().forEach(this::add);
    }

    Thesaurus thesaurus() {
        return thesaurus;
    }

    /**
     * Concepts that are called so: by a label, or else by a reading or a translation, or else by another everyday word for
     * the same. None if there is none.
     */
    List<Concept> find(String typed) {
        List<Concept> called = called(typed);
        return called.isEmpty()
                ? general.same(typed).stream()
                        .flatMap(word -> called(word).stream())
                        .distinct()
                        .toList()
                : called;
    }

    /** Everyday words for the same, if no concept is called so. */
    List<String> everyday(String typed) {
        return called(typed).isEmpty() ? general.same(typed) : List.of();
    }

    private List<Concept> called(String typed) {
        return Stream.<Set<Concept>>of(
                        written.getOrDefault(spellings.key(typed), Set.of()),
                        read.getOrDefault(texts.letters(typed), Set.of()),
                        latin.getOrDefault(english(typed), Set.of()),
                        latin.getOrDefault(Romaji.normal(typed), Set.of()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .<List<Concept>>map(ArrayList::new)
                .orElse(List.of());
    }

    /**
     * Concepts whose English names have these words among others, those first of whose names they are the most: an English
     * word is looked for inside names, as a Japanese one is inside texts. None for a word that has a meaning by itself.
     */
    List<Concept> within(String typed) {
        List<String> words = englishWords(typed);
        if (words.isEmpty() || has(typed)) {
            return List.of();
        }
        Set<Concept> named = byEnglishWord.getOrDefault(words.get(0), Set.of());
        boolean telling =
                words.size() > 1 || (words.get(0).length() >= MIN_ENGLISH_WORD && named.size() <= MAX_NAMES_OF_A_WORD);
        return !telling
                ? List.of()
                : named.stream()
                        .filter(concept -> besides(concept, words) < Integer.MAX_VALUE)
                        .sorted(comparingInt(concept -> besides(concept, words)))
                        .toList();
    }

    /** How many words the shortest name has beside these, which follow each other in it. */
    private static int besides(Concept concept, List<String> words) {
        return concept.labels().english().stream()
                .filter(name -> !JOINED.matcher(name).find())
                .map(ConceptLexicon::englishWords)
                .filter(name -> Collections.indexOfSubList(name, words) >= 0)
                .mapToInt(name -> name.size() - words.size())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** Terms that the reader gives where it reads this phrase. */
    List<Concept> byCue(String typed) {
        return List.copyOf(cues.getOrDefault(spellings.key(typed), Set.of()));
    }

    /** Whether a concept has this very label, so that it is one word however the dictionary takes it apart. */
    boolean has(String typed) {
        return !find(typed).isEmpty() || !everyday(typed).isEmpty();
    }

    private void add(Concept concept) {
        Labels labels = concept.labels();
        put(written, spellings.key(labels.preferred()), concept);
        labels.same().forEach(label -> put(written, spellings.key(label), concept));
        labels.cues().forEach(cue -> put(cues, spellings.key(cue.phrase()), concept));
        if (!labels.reading().isEmpty()) {
            put(read, texts.letters(labels.reading()), concept);
            put(latin, Romaji.ofKana(labels.reading()), concept);
        }
        labels.english().forEach(english -> {
            put(latin, english(english), concept);
            if (!JOINED.matcher(english).find()) {
                englishWords(english).forEach(word -> put(byEnglishWord, word, concept));
            }
        });
    }

    private static void put(Map<String, Set<Concept>> names, String name, Concept concept) {
        if (!name.isEmpty()) {
            names.computeIfAbsent(name, each -> new LinkedHashSet<>()).add(concept);
        }
    }

    /** Letters alone, in the singular as far as an s makes it; whether people are named or not. */
    private static String english(String typed) {
        return String.join("", englishWords(typed));
    }

    private static List<String> englishWords(String typed) {
        String plain = PEOPLE.matcher(
                        OWNER.matcher(typed.toLowerCase(Locale.ROOT)).replaceAll(""))
                .replaceAll("");
        return NO_LETTERS
                .splitAsStream(plain)
                .filter(word -> !word.isEmpty())
                .map(ConceptLexicon::singular)
                .toList();
    }

    private static String singular(String word) {
        if (word.length() > MIN_IES && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean several = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
        return several ? word.substring(0, word.length() - 1) : word;
    }
}
