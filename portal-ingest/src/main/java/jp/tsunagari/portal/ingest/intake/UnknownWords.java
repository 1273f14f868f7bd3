package jp.tsunagari.portal.ingest.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.casestudy.ReadingWarning;
import jp.tsunagari.portal.ingest.casestudy.WarningCode;
import jp.tsunagari.portal.ingest.layout.Layout;
import jp.tsunagari.portal.ingest.layout.ProfileField;
import org.jspecify.annotations.Nullable;

/** Gathers the headings and labels that a layout does not know, and guesses what they mean. */
final class UnknownWords {

    private static final int SAMPLES = 2;
    private static final int MAX_SAMPLE = 60;
    private static final String BY_PLACE = "layouts.guess.place";
    private static final String BY_VALUE = "layouts.guess.value";
    private static final String BY_WORD = "layouts.guess.word";
    private static final Pattern WEB = Pattern.compile("https?://\\S+");

    private UnknownWords() {}

    /** In the order in which they first come; those that most cases have are the most worth a look. */
    static List<UnknownWord> of(List<CaseStudy> cases, Layout layout) {
        Map<String, List<ReadingWarning>> byWord = new LinkedHashMap<>();
        for (CaseStudy study : cases) {
            for (ReadingWarning warning : study.warnings()) {
                boolean heading = warning.code() == WarningCode.HEADING_UNKNOWN;
                boolean label = warning.key().equals("reading.warning.field-unknown");
                if (heading || label) {
                    byWord.computeIfAbsent(warning.code() + warning.arguments().get(0), word -> new ArrayList<>())
                            .add(warning);
                }
            }
        }
        return byWord.values().stream().map(found -> word(found, layout)).toList();
    }

    private static UnknownWord word(List<ReadingWarning> found, Layout layout) {
        ReadingWarning first = found.get(0);
        boolean heading = first.code() == WarningCode.HEADING_UNKNOWN;
        String word = first.arguments().get(0);
        List<String> samples = found.stream()
                .map(warning -> warning.arguments().get(1))
                .filter(text -> !text.isBlank())
                .map(text -> text.length() > MAX_SAMPLE ? text.substring(0, MAX_SAMPLE) + "…" : text)
                .distinct()
                .limit(SAMPLES)
                .toList();
        Guess guess = (heading ? heading(found, word, layout) : label(samples, word, layout)).orElse(Guess.NONE);
        return new UnknownWord(heading, word, found.size(), samples, guess.meaning(), guess.reason());
    }

    private static Optional<Guess> heading(List<ReadingWarning> found, String word, Layout layout) {
        List<String> places = found.stream()
                .map(warning -> warning.arguments().get(2))
                .distinct()
                .toList();
        Optional<Guess> byPlace = places.size() == 1 && !places.get(0).isEmpty()
                ? Optional.of(new Guess(places.get(0), BY_PLACE))
                : Optional.empty();
        return byPlace.or(() -> like(layout.headings(), word));
    }

    private static Optional<Guess> label(List<String> samples, String word, Layout layout) {
        if (!samples.isEmpty()
                && samples.stream().allMatch(value -> WEB.matcher(value).matches())) {
            return Optional.of(new Guess(ProfileField.WEBSITE.name(), BY_VALUE));
        }
        return like(layout.labels(), word);
    }

    /** What shares two letters in a row with the word. */
    private static <K extends Enum<K>> Optional<Guess> like(Map<K, List<String>> spellings, String word) {
        return spellings.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(spelling -> sharesTwo(spelling, word)))
                .map(entry -> new Guess(entry.getKey().name(), BY_WORD))
                .findFirst();
    }

    private static boolean sharesTwo(String spelling, String word) {
        Stream<String> pairs = IntStream.range(0, word.length() - 1).mapToObj(i -> word.substring(i, i + 2));
        return pairs.anyMatch(spelling::contains);
    }

    private record Guess(@Nullable String meaning, @Nullable String reason) {

        static final Guess NONE = new Guess(null, null);
    }
}
