package jp.tsunagari.portal.search.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.search.query.RunReader.Piece;
import jp.tsunagari.portal.search.query.RunReader.Sort;
import jp.tsunagari.portal.search.text.SearchableText;
import jp.tsunagari.portal.search.text.WordPattern;
import jp.tsunagari.portal.text.Fold;
import jp.tsunagari.portal.text.Folding;
import jp.tsunagari.portal.thesaurus.Concept;
import jp.tsunagari.portal.thesaurus.Thesaurus;
import org.springframework.stereotype.Component;

/**
 * Understands what people type: words, sentences, places, years and forms; {@code "exact phrase"}; {@code -word}.
 *
 * <p>What is quoted is meant as it is: never a field, never exchanged for another word.
 */
@Component
public class QueryParser {

    /** Longer searches are cut: no one types them, and each word costs. */
    public static final int MAX_LENGTH = 200;

    private static final int MAX_WORDS = 10;
    private static final int MAX_PARSED = 500;
    /** Words of one English name, such as Places to be and to meet. */
    private static final int MAX_JOINED = 7;

    private static final Folding TYPED =
            Folding.of(Fold.MARKS, Fold.INVISIBLE).replacing("　", " ").replacing("“”„＂", "\"");
    private static final Pattern PART = Pattern.compile("(-?)(?:\"([^\"]*)\"?|([^\\s\"]+))");
    /** Marks between words; a dot between katakana is in a name. */
    private static final Pattern BETWEEN =
            Pattern.compile("[、。，,;；/／|｜!！?？…()（）「」『』【】\\[\\]]+|(?<![ァ-ヶー])・|・(?![ァ-ヶー])");

    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}'’.&-]+");

    private final SearchableText texts;
    private final SpellingVariants spellings;
    private final Places places;
    private final YearsAndForms fields;
    private final WeakWords weak;
    private final ConceptLexicons names;
    /** A page asks several times for the same. */
    private final Cache<Typed, TextQuery> parsed =
            Caffeine.newBuilder().maximumSize(MAX_PARSED).build();

    QueryParser(
            SearchableText texts,
            SpellingVariants spellings,
            Places places,
            YearsAndForms fields,
            WeakWords weak,
            ConceptLexicons names) {
        this.texts = texts;
        this.spellings = spellings;
        this.places = places;
        this.fields = fields;
        this.weak = weak;
        this.names = names;
    }

    /** One that reads by a thesaurus that is not, or not yet, that of the portal. */
    public QueryParser of(Thesaurus other) {
        return names.current().thesaurus() == other
                ? this
                : new QueryParser(texts, spellings, places, fields, weak, names.of(other));
    }

    /** @param withSynonyms whether other words than those typed count as well */
    public TextQuery parse(String typed, boolean withSynonyms) {
        ConceptLexicon current = names.current();
        return parsed.get(
                new Typed(typed, withSynonyms, current),
                each -> QueryBounds.within(read(typed, withSynonyms, current)));
    }

    private TextQuery read(String typed, boolean withSynonyms, ConceptLexicon names) {
        String text = typed.strip();
        Reading reading = new Reading(names, withSynonyms);
        Matcher parts = PART.matcher(plain(text));
        List<String> free = new ArrayList<>();
        while (parts.find()) {
            boolean unwanted = !parts.group(1).isEmpty();
            String phrase = parts.group(2);
            if (phrase == null && !unwanted) {
                free.add(parts.group(3));
                continue;
            }
            reading.addFree(free);
            free.clear();
            reading.addExact(phrase == null ? parts.group(3) : phrase, unwanted);
        }
        reading.addFree(free);
        return reading.query(text);
    }

    /** Whether a word means something, so that it is no slip: a concept, a place, a legal form. */
    public boolean knows(String word) {
        return names.current().has(word)
                || !names.current().within(word).isEmpty()
                || !places.written(word).isEmpty()
                || !places.read(word).isEmpty()
                || !fields.forms(word).isEmpty();
    }

    /** The concepts that a word is called by, or else those whose English names have it among others. */
    public List<Concept> meant(String word) {
        ConceptLexicon current = names.current();
        List<Concept> called = current.find(word);
        return called.isEmpty() ? current.within(word) : called;
    }

    /** Full-width quotes, minus and spaces are what an input method for Japanese gives. */
    private static String plain(String typed) {
        String cut = typed.length() > MAX_LENGTH ? typed.substring(0, MAX_LENGTH) : typed;
        return TYPED.apply(cut).replaceAll("(^|\\s)[－−﹣]", "$1-");
    }

    private record Typed(String text, boolean withSynonyms, ConceptLexicon names) {}

    private final class Reading {

        private final ConceptLexicon names;
        private final Expansion expansion;
        private final RunReader runs;
        private final boolean withSynonyms;
        private final List<UnderstoodField> found = new ArrayList<>();
        private final List<SearchWord> wanted = new ArrayList<>();
        private final List<SearchWord> unwanted = new ArrayList<>();
        private final List<WordPattern> phrases = new ArrayList<>();
        private final List<String> ignored = new ArrayList<>();
        private final Set<String> verbs = new HashSet<>();

        Reading(ConceptLexicon names, boolean withSynonyms) {
            this.names = names;
            this.expansion = new Expansion(names, texts, spellings);
            this.runs = new RunReader(texts, places, fields, weak, names);
            this.withSynonyms = withSynonyms;
        }

        TextQuery query(String typed) {
            return new TextQuery(typed, found, telling(), unwanted, phrases, ignored);
        }

        /** Where no noun says anything, what is done says most: 泊まれる場所. */
        private List<SearchWord> telling() {
            boolean said = !found.isEmpty() || wanted.stream().anyMatch(word -> word.kind() != SearchWord.Kind.WEAK);
            return said
                    ? wanted
                    : wanted.stream()
                            .map(word -> verbs.contains(word.text())
                                    ? new SearchWord(
                                            word.text(), SearchWord.Kind.CONTENT, word.alternatives(), word.parts())
                                    : word)
                            .toList();
        }

        void addExact(String text, boolean isUnwanted) {
            if (hasRoom(text)) {
                (isUnwanted ? unwanted : wanted)
                        .add(new SearchWord(
                                text,
                                SearchWord.Kind.EXACT,
                                List.of(Alternative.of(Tier.ITSELF, text, texts.pattern(text))),
                                List.of()));
            }
        }

        /** Runs between spaces; of words in Latin letters the most that have one meaning together. */
        void addFree(List<String> typed) {
            List<String> words = typed.stream()
                    .flatMap(run -> BETWEEN.splitAsStream(run))
                    .filter(run -> !run.isBlank())
                    .toList();
            if (words.isEmpty()) {
                ignored.addAll(typed);
            }
            boolean says = !words.stream().allMatch(weak::joins);
            int at = 0;
            while (at < words.size()) {
                int joined = joined(words, at);
                if (joined == 1 && says && weak.joins(words.get(at))) {
                    at++;
                    continue;
                }
                if (joined > 1) {
                    add(runs.read(String.join(" ", words.subList(at, at + joined))), words.get(at));
                } else {
                    String run = Folding.NFKC.apply(words.get(at));
                    add(runs.read(run), run);
                }
                at += joined;
            }
        }

        private int joined(List<String> words, int from) {
            for (int count = Math.min(MAX_JOINED, words.size() - from); count > 1; count--) {
                List<String> some = words.subList(from, from + count);
                String text = String.join(" ", some);
                boolean latin =
                        some.stream().allMatch(word -> LATIN.matcher(word).matches());
                if ((latin && (names.has(text) || !places.read(text).isEmpty())) || fields.isYear(text)) {
                    return count;
                }
            }
            return 1;
        }

        private void add(List<Piece> pieces, String run) {
            int before = wanted.size();
            int from = 0;
            for (int at = 1; at <= pieces.size(); at++) {
                if (at == pieces.size() || breaks(pieces.get(at - 1), pieces.get(at))) {
                    addGroup(run, pieces.subList(from, at));
                    from = at;
                }
            }
            if (pieces.isEmpty()) {
                addWord(new Piece(run, 0, run.length(), Sort.NOUN, null), SearchWord.Kind.CONTENT);
            } else if (wanted.size() - before > 1) {
                phrases.add(texts.pattern(run));
            }
        }

        private boolean breaks(Piece before, Piece next) {
            return !next.adjoins(before)
                    || before.sort() == Sort.FIELD
                    || next.sort() == Sort.FIELD
                    || before.sort() == Sort.VERB
                    || next.sort() == Sort.VERB;
        }

        private void addGroup(String run, List<Piece> pieces) {
            Piece first = pieces.get(0);
            UnderstoodField field = first.field();
            if (field != null) {
                found.add(field);
            } else if (pieces.size() == 1) {
                addPiece(first);
            } else {
                addCompound(
                        run.substring(
                                first.start(), pieces.get(pieces.size() - 1).end()),
                        pieces);
            }
        }

        private void addPiece(Piece piece) {
            switch (piece.sort()) {
                case NOUN, FIELD -> addWord(piece, SearchWord.Kind.CONTENT);
                case EMPTY -> addWord(piece, SearchWord.Kind.WEAK);
                case VERB -> {
                    verbs.add(piece.text());
                    addWord(piece, SearchWord.Kind.WEAK);
                }
            }
        }

        private void addWord(Piece piece, SearchWord.Kind kind) {
            if (hasRoom(piece.text())) {
                wanted.add(word(piece, kind));
            }
        }

        /** With its stem, which counts as a part of it. */
        private SearchWord word(Piece piece, SearchWord.Kind kind) {
            SearchWord whole = word(piece.text(), kind);
            if (piece.stem().equals(piece.text())) {
                return whole;
            }
            SearchWord stem = word(piece.stem(), kind);
            List<Alternative> alternatives = new ArrayList<>(whole.alternatives());
            stem.alternatives().stream()
                    .filter(alternative -> alternative.tier().isAnswer())
                    .map(alternative -> alternative.as(Tier.COMPOUND))
                    .forEach(alternatives::add);
            return new SearchWord(piece.text(), kind, alternatives, List.of());
        }

        /** A known compound is one word; its parts are near it. */
        private SearchWord word(String text, SearchWord.Kind kind) {
            if (!withSynonyms) {
                return new SearchWord(text, kind, expansion.itself(text), List.of());
            }
            List<SearchWord> parts = names.has(text)
                    ? runs.parts(text).stream()
                            .filter(piece -> piece.sort() == Sort.NOUN)
                            .map(piece -> part(piece.text()))
                            .toList()
                    : List.of();
            return new SearchWord(text, kind, expansion.of(text), parts);
        }

        /** What is only near a part is too far from the whole: a single and a mother are no middle-aged women. */
        private SearchWord part(String text) {
            return new SearchWord(
                    text,
                    SearchWord.Kind.CONTENT,
                    expansion.of(text).stream()
                            .filter(alternative -> alternative.tier().isAnswer())
                            .toList(),
                    List.of());
        }

        private void addCompound(String text, List<Piece> pieces) {
            if (!hasRoom(text)) {
                return;
            }
            List<SearchWord> strong = pieces.stream()
                    .filter(piece -> piece.sort() == Sort.NOUN)
                    .map(piece -> word(piece, SearchWord.Kind.CONTENT))
                    .toList();
            List<Alternative> alternatives = new ArrayList<>(expansion.itself(text));
            if (!strong.isEmpty()) {
                alternatives.add(Alternative.near(
                        Tier.COMPOUND,
                        text,
                        strong.stream().map(SearchWord::answers).toList()));
            }
            wanted.add(new SearchWord(
                    text, strong.isEmpty() ? SearchWord.Kind.WEAK : SearchWord.Kind.CONTENT, alternatives, strong));
        }

        private boolean hasRoom(String text) {
            boolean room = !texts.pattern(text).isEmpty() && wanted.size() + unwanted.size() < MAX_WORDS;
            if (!room) {
                ignored.add(text);
            }
            return room;
        }
    }
}
