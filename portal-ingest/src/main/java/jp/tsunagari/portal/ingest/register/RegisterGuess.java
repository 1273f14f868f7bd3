package jp.tsunagari.portal.ingest.register;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.layout.Layouts.LayoutVersion;
import jp.tsunagari.portal.ingest.layout.RegisterField;
import jp.tsunagari.portal.ingest.layout.RegisterWords;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.text.Folding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Guesses what a column is, from what other registers call their columns, from words in its name and from its values. */
@Component
class RegisterGuess {

    private static final Pattern WEB = Pattern.compile("https?://\\S+");
    private static final Pattern NUMBER = Pattern.compile("[延のべ約]{0,3}\\s*[0-9０-９][0-9０-９,，.．]*\\s*\\p{L}{0,3}");
    private static final Pattern NAME = Pattern.compile("(?s)[^。]*");
    private static final Pattern SENTENCES = Pattern.compile("(?s).{30,}|.*。.*");

    private final List<Word> words = new ClasspathCsv(RegisterGuess.class, "register-words.csv")
            .rows().stream()
                    .map(row -> new Word(Folding.NAMES.apply(row.get("word")), RegisterField.valueOf(row.get("field"))))
                    .sorted(Comparator.comparingInt((Word word) -> -word.text().length()))
                    .toList();
    private final RegionDirectory regions;

    RegisterGuess(RegionDirectory regions) {
        this.regions = regions;
    }

    private record Word(String text, RegisterField field) {}

    /**
     * A guess.
     *
     * @param reason the key of the words for why
     * @param of what the reason names: a layout or a word
     */
    record Guess(
            RegisterField field, String reason, @Nullable String of) {}

    /** Whether a name has a word in it that columns have. */
    boolean isLikeAHead(String name) {
        return byWord(name).isPresent();
    }

    Optional<Guess> guess(String head, List<String> samples, List<LayoutVersion> layouts) {
        return byLayout(head, layouts)
                .or(() -> byWord(head).filter(guess -> fits(guess.field(), samples)))
                .or(() -> byValue(samples));
    }

    private static Optional<Guess> byLayout(String head, List<LayoutVersion> layouts) {
        for (LayoutVersion each : layouts) {
            Optional<RegisterField> field = new RegisterWords(each.layout()).field(head);
            if (field.isPresent()) {
                return Optional.of(new Guess(
                        field.get(), "register.guess.layout", each.layout().name()));
            }
        }
        return Optional.empty();
    }

    private Optional<Guess> byWord(String head) {
        String folded = Folding.NAMES.apply(head);
        return words.stream()
                .filter(word -> folded.contains(word.text()))
                .findFirst()
                .map(word -> new Guess(word.field(), "register.guess.word", word.text()));
    }

    /** A name alone makes no figure of what has no number, and no place of a sentence. */
    private static boolean fits(RegisterField field, List<String> samples) {
        return switch (field) {
            case FIGURE -> mostMatch(samples, NUMBER);
            case WEBSITE -> mostMatch(samples, WEB);
            case TITLE, PLACE, ORGANISATION -> mostMatch(samples, NAME);
            default -> true;
        };
    }

    /** The others may be what is wrong. */
    private static boolean mostMatch(List<String> samples, Pattern pattern) {
        long matching = samples.stream()
                .filter(sample -> pattern.matcher(sample.strip()).matches())
                .count();
        return matching * 2 >= samples.size();
    }

    private Optional<Guess> byValue(List<String> samples) {
        if (samples.isEmpty()) {
            return Optional.empty();
        }
        if (samples.stream().allMatch(sample -> WEB.matcher(sample).matches())) {
            return Optional.of(new Guess(RegisterField.WEBSITE, "register.guess.value", samples.get(0)));
        }
        if (samples.stream().allMatch(sample -> !regions.named(sample).isEmpty())) {
            return Optional.of(new Guess(RegisterField.PLACE, "register.guess.value", samples.get(0)));
        }
        if (samples.stream().allMatch(sample -> SENTENCES.matcher(sample).matches())) {
            return Optional.of(new Guess(RegisterField.STORY, "register.guess.text", null));
        }
        return Optional.empty();
    }
}
