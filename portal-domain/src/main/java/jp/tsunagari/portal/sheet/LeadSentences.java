package jp.tsunagari.portal.sheet;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.text.Brackets;
import jp.tsunagari.portal.text.Sentences;
import org.springframework.stereotype.Component;

/**
 * Three sentences of an initiative's own text that can stand by themselves: why it is done, what is done, and what came of
 * it. None is written; one that leans on the sentence before it, or is no sentence, is passed over while there are others.
 */
@Component
public class LeadSentences {

    private static final int FEW_CHARACTERS = 18;
    private static final int MANY_CHARACTERS = 110;
    private static final int WORD = 2;

    private static final List<Set<SectionKind>> ROLES = List.of(
            EnumSet.of(SectionKind.HISTORY, SectionKind.STORY),
            EnumSet.of(SectionKind.NEW_ACTIVITY),
            EnumSet.of(SectionKind.RESULTS));

    /** Words that lean on what was said before. */
    private final List<String> openings = new ClasspathCsv(LeadSentences.class, "openings.csv")
            .rows().stream().map(row -> row.get("word")).toList();

    /** At most three, in the order of the text; fewer where the text has fewer sentences. */
    public List<LeadSentence> of(InitiativeView initiative) {
        Set<String> subjects = subjects(initiative);
        List<Rated> all = initiative.sections().stream()
                .filter(section -> section.kind() != SectionKind.PHOTOS)
                .flatMap(section ->
                        sentences(section, subjects, initiative.summary().metrics()))
                .toList();
        Set<Rated> chosen = new HashSet<>();
        ROLES.forEach(role -> best(all, chosen, role).ifPresent(chosen::add));
        while (chosen.size() < Math.min(ROLES.size(), all.size())) {
            best(all, chosen, EnumSet.allOf(SectionKind.class)).ifPresent(chosen::add);
        }
        return all.stream().filter(chosen::contains).map(Rated::sentence).toList();
    }

    private static Optional<Rated> best(List<Rated> all, Set<Rated> chosen, Set<SectionKind> kinds) {
        return all.stream()
                .filter(rated -> kinds.contains(rated.sentence().section().kind()) && !chosen.contains(rated))
                .max(Comparator.comparingDouble(Rated::worth));
    }

    private Stream<Rated> sentences(InitiativeSection section, Set<String> subjects, List<OutcomeMetric> metrics) {
        String body = section.body();
        List<Sentences.Span> spans = Sentences.of(body, Brackets.ALL);
        return IntStream.range(0, spans.size())
                .mapToObj(place -> {
                    String text = spans.get(place).of(body).strip();
                    return new Rated(
                            new LeadSentence(text, section), worth(text, section, subjects, metrics) - place * 0.02);
                })
                .filter(rated -> rated.sentence().text().codePoints().anyMatch(Character::isLetter));
    }

    private double worth(String text, InitiativeSection section, Set<String> subjects, List<OutcomeMetric> metrics) {
        int length = text.codePointCount(0, text.length());
        double worth =
                Math.min(3, 0.5 * subjects.stream().filter(text::contains).count());
        worth -= openings.stream().anyMatch(text::startsWith) ? 2 : 0;
        worth -= Sentences.isStop(text.charAt(text.length() - 1)) ? 0 : 4;
        worth -= length < FEW_CHARACTERS ? 3 : 0;
        worth -= length > MANY_CHARACTERS ? (length - MANY_CHARACTERS) / 30.0 : 0;
        if (section.kind() == SectionKind.RESULTS) {
            worth += metrics.stream()
                            .filter(OutcomeMetric::outcome)
                            .map(OutcomeMetric::quote)
                            .filter(Objects::nonNull)
                            .anyMatch(quote -> text.contains(quote) || quote.contains(text))
                    ? 2
                    : 0;
        }
        return worth;
    }

    /** Pairs of letters of its title and of what it says of its people and its ways; kana alone say nothing. */
    private static Set<String> subjects(InitiativeView initiative) {
        return Stream.of(
                        Stream.of(initiative.summary().title().text()),
                        initiative.summary().targetPhrases().stream(),
                        initiative.summary().approachItems().stream())
                .flatMap(words -> words)
                .flatMap(LeadSentences::pairs)
                .collect(Collectors.toSet());
    }

    private static Stream<String> pairs(String words) {
        return IntStream.rangeClosed(0, words.length() - WORD)
                .mapToObj(at -> words.substring(at, at + WORD))
                .filter(pair -> pair.codePoints().allMatch(Character::isLetter)
                        && pair.codePoints()
                                .noneMatch(letter ->
                                        Character.UnicodeScript.of(letter) == Character.UnicodeScript.HIRAGANA));
    }

    private record Rated(LeadSentence sentence, double worth) {}

    /** A sentence as the text has it, and the part of the text that it is from. */
    public record LeadSentence(String text, InitiativeSection section) {}
}
