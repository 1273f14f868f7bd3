package jp.tsunagari.portal.search.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.text.SearchableText;
import jp.tsunagari.portal.text.Script;
import jp.tsunagari.portal.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * Takes a run of letters without a space apart: places, years and forms; nouns and what the thesaurus knows, those that
 * adjoin as one compound; verbs. Particles and what else only joins words go.
 */
final class RunReader {

    private static final int MAX_ENTRY = 24;
    private static final int MAX_NAME = 12;
    private static final int MAX_JOINT = 2;
    private static final String PLACE = ".*[市区町村]";
    private static final Set<String> JOINTS = Set.of("の", "を", "に", "で", "と", "が", "は", "や", "も", "へ", "から", "まで");

    private final SearchableText texts;
    private final Places places;
    private final YearsAndForms fields;
    private final WeakWords weak;
    private final ConceptLexicon names;

    RunReader(SearchableText texts, Places places, YearsAndForms fields, WeakWords weak, ConceptLexicon names) {
        this.texts = texts;
        this.places = places;
        this.fields = fields;
        this.weak = weak;
        this.names = names;
    }

    /** The pieces in their order; those that adjoin belong together. Just the run itself where nothing is in it. */
    List<Piece> read(String run) {
        Optional<Piece> whole = whole(run);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        Optional<List<Piece>> spelled = spelled(run);
        if (spelled.isPresent()) {
            return spelled.get();
        }
        if (run.codePoints().allMatch(RunReader::isHiragana) && run.length() <= MAX_NAME) {
            // No sentence is written in kana alone: a name, whatever the dictionary makes of it.
            return List.of(noun(run, 0, run.length()));
        }
        return new Reading(run, Integer.MAX_VALUE).pieces();
    }

    /** Does the run as it is name anything? */
    private Optional<Piece> whole(String run) {
        Optional<UnderstoodField> field = field(run, 0, run.length(), true);
        if (field.isEmpty() && names.has(run)) {
            return Optional.of(noun(run, 0, run.length()));
        }
        return field.or(() -> readPlace(run)).map(found -> new Piece(run, 0, run.length(), Sort.FIELD, found));
    }

    private Optional<UnderstoodField> readPlace(String run) {
        return place(run, places.read(run));
    }

    private Optional<UnderstoodField> place(String typed, Set<String> codes) {
        return codes.isEmpty()
                ? Optional.empty()
                : Optional.of(new UnderstoodField(typed, Facet.REGION, codes, places.names(typed, codes)));
    }

    private Optional<UnderstoodField> field(String run, int start, int end, boolean whole) {
        String part = run.substring(start, end);
        Optional<UnderstoodField> place = place(part, places.written(part));
        if (place.isPresent()) {
            return place;
        }
        Set<String> forms = fields.forms(part);
        if (!forms.isEmpty()) {
            return Optional.of(new UnderstoodField(part, Facet.FORM, forms, List.of()));
        }
        if (whole) {
            return fields.year(part)
                    .filter(year -> year.end() == part.length())
                    .map(year -> year.field(part, texts.pattern(part)));
        }
        return Optional.empty();
    }

    private Piece noun(String text, int start, int end) {
        return new Piece(text, start, end, weak.has(text) ? Sort.EMPTY : Sort.NOUN, null);
    }

    /** The words that a known word is made of; none if it is no compound. */
    List<Piece> parts(String known) {
        List<Piece> parts = new Reading(known, known.length()).pieces();
        int covered = parts.stream().mapToInt(part -> part.end() - part.start()).sum();
        return parts.size() < 2 || covered < known.length() ? List.of() : parts;
    }

    /** A run in hiragana as known words and what joins them; none where it does not come out even. */
    private Optional<List<Piece>> spelled(String run) {
        if (run.length() > MAX_ENTRY || !run.codePoints().allMatch(RunReader::isHiragana)) {
            return Optional.empty();
        }
        return spelled(run, 0);
    }

    private Optional<List<Piece>> spelled(String run, int at) {
        if (at == run.length()) {
            return Optional.of(List.of());
        }
        for (int end = run.length(); end - at > 1; end--) {
            String part = run.substring(at, end);
            Optional<UnderstoodField> place = readPlace(part);
            if (place.isEmpty() && !names.has(part)) {
                continue;
            }
            for (int joint = 0; joint <= MAX_JOINT && end + joint <= run.length(); joint++) {
                String joining = run.substring(end, end + joint);
                if (!joining.isEmpty() && !JOINTS.contains(joining)) {
                    continue;
                }
                Optional<List<Piece>> rest = spelled(run, end + joint);
                if (rest.isPresent()) {
                    Piece first = !names.has(part)
                            ? new Piece(part, at, end, Sort.FIELD, place.orElseThrow())
                            : noun(part, at, end);
                    return Optional.of(
                            Stream.concat(Stream.of(first), rest.get().stream()).toList());
                }
            }
        }
        return Optional.empty();
    }

    /** What a piece is. */
    enum Sort {
        FIELD,
        NOUN,
        /** A noun that says little. */
        EMPTY,
        VERB
    }

    /**
     * A piece of the run.
     *
     * @param field what it is taken for; only of a field
     * @param stem the word without what only completes it (若者 of 若者向け); mostly the word
     */
    record Piece(
            String text,
            int start,
            int end,
            Sort sort,
            @Nullable UnderstoodField field,
            String stem) {

        Piece(String text, int start, int end, Sort sort, @Nullable UnderstoodField field) {
            this(text, start, end, sort, field, text);
        }

        boolean adjoins(Piece before) {
            return start == before.end;
        }
    }

    private final class Reading {

        private final String run;
        private final Map<Integer, Word> longest = new HashMap<>();
        private final TreeSet<Integer> ends = new TreeSet<>();
        private final List<Piece> pieces = new ArrayList<>();
        /** Known words are shorter than this. */
        private final int longestKnown;

        Reading(String run, int longestKnown) {
            this.run = run;
            this.longestKnown = longestKnown;
            for (Word word : texts.words(run)) {
                longest.merge(word.start(), word, (one, other) -> other.end() > one.end() ? other : one);
                ends.add(word.end());
            }
        }

        List<Piece> pieces() {
            int at = 0;
            while (at < run.length()) {
                at = next(at);
            }
            pieces.replaceAll(RunReader::withTellingStem);
            return pieces;
        }

        private int next(int at) {
            Optional<YearsAndForms.Year> year =
                    startsDigitsOrLetters(at) ? fields.year(run.substring(at)) : Optional.empty();
            if (year.isPresent()) {
                int end = at + year.get().end();
                String typed = run.substring(at, end);
                pieces.add(new Piece(typed, at, end, Sort.FIELD, year.get().field(typed, texts.pattern(typed))));
                return end;
            }
            Word word = longest.get(at);
            if (word == null) {
                return at + Character.charCount(run.codePointAt(at));
            }
            int entry = longestEntry(at, word);
            if (entry > at) {
                return entry;
            }
            if (word.is("名詞-接尾") && !pieces.isEmpty() && last().end() == at && last().sort() != Sort.FIELD) {
                extend(word.end());
            } else if (isVerb(word)) {
                verb(word);
            } else if (isNoun(word)) {
                String text = run.substring(at, word.end());
                boolean empty = weak.has(text) || word.is("接頭詞") || word.is("名詞-形容動詞語幹");
                pieces.add(new Piece(text, at, word.end(), empty ? Sort.EMPTY : Sort.NOUN, null));
            }
            return word.end();
        }

        /** The longest thing with a name that begins here and ends with a word; where it ends, or here if there is none. */
        private int longestEntry(int at, Word word) {
            for (int end = Math.min(run.length(), at + MAX_ENTRY); end > at; end--) {
                if (!ends.contains(end)) {
                    continue;
                }
                String part = run.substring(at, end);
                Optional<UnderstoodField> field = field(run, at, end, false).filter(found -> stands(found, at, word));
                if (field.isPresent()) {
                    pieces.add(new Piece(part, at, end, Sort.FIELD, field.get()));
                    return end;
                }
                if (end - at < longestKnown && part.length() > 1 && names.has(part)) {
                    pieces.add(noun(part, at, end));
                    return end;
                }
            }
            return at;
        }

        /** A place begins a run of nouns, and without its ending is one only if the dictionary takes it for one here. */
        private boolean stands(UnderstoodField field, int at, Word word) {
            boolean begins = pieces.isEmpty() || last().end() < at || last().sort() == Sort.FIELD;
            boolean sure =
                    field.typed().matches(".*[都道府県市区町村]") || word.is("名詞-固有名詞-地域") || field.facet() != Facet.REGION;
            return begins && sure;
        }

        /** A verb of asking says nothing at all. */
        private void verb(Word word) {
            String base = word.baseForm();
            if (!weak.has(base) && !weak.has(word.surface()) && !weak.has(able(base))) {
                pieces.add(new Piece(base, word.start(), word.end(), Sort.VERB, null));
            }
        }

        private void extend(int end) {
            Piece last = pieces.remove(pieces.size() - 1);
            String text = run.substring(last.start(), end);
            pieces.add(new Piece(text, last.start(), end, last.sort(), null, last.stem()));
        }

        private Piece last() {
            return pieces.get(pieces.size() - 1);
        }

        private boolean startsDigitsOrLetters(int at) {
            Script script = Script.of(run.codePointAt(at));
            boolean begins = at == 0 || Script.of(run.codePointBefore(at)) != script;
            return begins
                    && (script == Script.DIGIT
                            || script == Script.LATIN
                            || run.startsWith("令和", at)
                            || run.startsWith("平成", at));
        }
    }

    /** 頼む of 頼める: who can be asked is asked for. */
    private static String able(String base) {
        int row = base.length() < 2 ? -1 : "えけげせてねべめれ".indexOf(base.charAt(base.length() - 2));
        return row >= 0 && base.endsWith("る") ? base.substring(0, base.length() - 2) + "うくぐすつぬぶむる".charAt(row) : base;
    }

    /** One letter says nothing without what completes it, 一 of 一日中, but a place is half written so: 匝さ市. */
    private static Piece withTellingStem(Piece piece) {
        boolean tells = piece.stem().codePointCount(0, piece.stem().length()) > 1
                || piece.text().matches(PLACE);
        return tells ? piece : new Piece(piece.text(), piece.start(), piece.end(), piece.sort(), piece.field());
    }

    private static boolean isHiragana(int letter) {
        return letter == 'ー' || Script.of(letter) == Script.HIRAGANA;
    }

    private static boolean isVerb(Word word) {
        return word.is("動詞-自立") || word.is("形容詞-自立");
    }

    private static boolean isNoun(Word word) {
        return (word.is("名詞") && !word.is("名詞-非自立") && !word.is("名詞-代名詞") && !word.is("名詞-特殊"))
                || word.is("接頭詞")
                || word.is("フィラー")
                || !word.isKnown();
    }
}
