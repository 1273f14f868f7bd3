package jp.tsunagari.portal.security.password;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import com.nulabinc.zxcvbn.matchers.Match;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.text.Folding;
import jp.tsunagari.portal.text.Romaji;

/**
 * How soon a program would guess a password: zxcvbn with its lists of passwords that became known, names, English words,
 * keyboards (Japanese ones too), and with Japanese words. A password is judged as it is typed, in Latin letters of one
 * spelling, and without what parts its words; none of these may be weak.
 */
final class Guessing {

    /** Why a password is weak. */
    enum Weakness {
        OWN,
        COMMON,
        KEYBOARD,
        REPEAT,
        SEQUENCE,
        DATE;

        /** Last part of the key of what the person is told. */
        String key() {
            return "weak." + name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String JAPANESE = "japanese-words.txt";
    private static final String DATES = "date-words.txt";

    /** Decimal logarithm of the guesses that a password must withstand: what a stolen table of slow hashes allows for. */
    private static final double MIN_GUESSES_LOG10 = 9;

    /** The work grows with the square of the length; what follows makes no password weaker. */
    private static final int MAX_JUDGED = 60;

    /** What is left of a password without the person's own words has to be as long as this. */
    private static final int MIN_LEFT = 8;

    /** Shorter ones occur in anything. */
    private static final int MIN_OWN_LATIN = 3;

    private static final int MIN_OWN_OTHER = 2;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NO_LETTER = Pattern.compile("\\P{L}+");

    private final Zxcvbn estimator;
    private final List<String> dateWords;

    Guessing() {
        try {
            estimator = new ZxcvbnBuilder()
                    .dictionaries(StandardDictionaries.loadAllDictionaries())
                    .dictionary(new Dictionary("japanese", words(JAPANESE)))
                    .keyboards(StandardKeyboards.loadAllKeyboards())
                    .build();
            dateWords = longestFirst(words(DATES));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the lists of words", e);
        }
    }

    /** Why the password would be guessed soon; empty if it would not. */
    Optional<Weakness> weakness(String password, List<String> own) {
        String plain = folded(password);
        String latin = latin(plain);
        List<String> ownWords = ownWords(own);
        if (isMadeOf(ownWords, MIN_LEFT, plain) || isMadeOf(ownWords, MIN_LEFT, latin)) {
            return Optional.of(Weakness.OWN);
        }
        if (isMadeOf(dateWords, 1, plain) || isMadeOf(dateWords, 1, latin)) {
            return Optional.of(Weakness.DATE);
        }
        return Stream.of(plain, latin, NO_WORD.matcher(latin).replaceAll(""))
                .distinct()
                .map(form -> estimator.measure(beginning(form), ownWords))
                .filter(strength -> strength.getGuessesLog10() < MIN_GUESSES_LOG10)
                .findFirst()
                .map(Guessing::reason);
    }

    /** What the largest part of it is that is not just any letters. */
    private static Weakness reason(Strength weakest) {
        return weakest.getSequence().stream()
                .filter(match -> match.pattern != com.nulabinc.zxcvbn.Pattern.Bruteforce)
                .max(Comparator.comparingInt(Match::tokenLength))
                .map(Guessing::reason)
                .orElse(Weakness.COMMON);
    }

    private static Weakness reason(Match match) {
        return switch (match.pattern) {
            case Spatial -> Weakness.KEYBOARD;
            case Repeat -> Weakness.REPEAT;
            case Sequence -> match.token.chars().distinct().count() == 1 ? Weakness.REPEAT : Weakness.SEQUENCE;
            case Date, Regex -> Weakness.DATE;
            case Dictionary -> "user_inputs".equals(match.dictionaryName) ? Weakness.OWN : Weakness.COMMON;
            case Bruteforce -> Weakness.COMMON;
        };
    }

    /** Whether fewer letters than that are left without the words; numbers are soon tried. */
    private static boolean isMadeOf(List<String> words, int minLeft, String password) {
        String left = password;
        for (String word : words) {
            left = left.replace(word, " ");
        }
        return !left.equals(password) && NO_LETTER.matcher(left).replaceAll("").length() < minLeft;
    }

    /** The longest first, each as written and in Latin letters, with its parts. */
    private static List<String> ownWords(List<String> own) {
        Set<String> words = new LinkedHashSet<>();
        for (String each : own) {
            String plain = folded(each);
            Stream.concat(Stream.of(plain), Stream.of(NO_WORD.split(plain)))
                    .flatMap(word -> Stream.of(word, latin(word)))
                    .filter(word -> word.length() >= (isLatin(word) ? MIN_OWN_LATIN : MIN_OWN_OTHER))
                    .forEach(words::add);
        }
        return longestFirst(words);
    }

    private static List<String> longestFirst(Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static boolean isLatin(String word) {
        return word.chars().allMatch(letter -> letter < 0x80);
    }

    private static String beginning(String form) {
        int count = form.codePointCount(0, form.length());
        return count <= MAX_JUDGED ? form : form.substring(0, form.offsetByCodePoints(0, MAX_JUDGED));
    }

    private static String folded(String text) {
        return Folding.CASELESS.apply(text);
    }

    private static String latin(String folded) {
        return Romaji.within(folded);
    }

    /** The commonest first: how they are written, and their readings in kana and Latin letters. */
    private static List<String> words(String name) throws IOException {
        Set<String> words = new LinkedHashSet<>();
        try (InputStream file = Guessing.class.getResourceAsStream(name);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(file, name), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .flatMap(line -> Stream.of(line.strip().split("\\s+")))
                    .map(Guessing::folded)
                    .forEach(word -> {
                        words.add(word);
                        words.add(latin(word));
                    });
        }
        return new ArrayList<>(words);
    }
}
