package jp.tsunagari.portal.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy.CaseSection;
import jp.tsunagari.portal.ingest.casestudy.DocumentReader;
import jp.tsunagari.portal.ingest.casestudy.OrganisationProfile;
import jp.tsunagari.portal.ingest.outcome.MetricReading;
import jp.tsunagari.portal.ingest.outcome.OutcomeReader;
import jp.tsunagari.portal.ingest.source.SourceText;
import jp.tsunagari.portal.ingest.source.SourceTextReader;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.vocabulary.LegalForms;

/** The real documents taken apart into sentences, to be put together anew. */
final class SeedTexts {

    private static final Pattern SENTENCE = Pattern.compile("[^。\\n]+[。\\n]?");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final List<CaseStudy> cases = new ArrayList<>();
    private final Map<SectionKind, List<String>> sentences = new EnumMap<>(SectionKind.class);
    private final List<OutcomeMetric> metrics = new ArrayList<>();
    private final List<String> approachItems;
    private final List<String> targetPhrases;
    private final List<String> messages;

    SeedTexts(Path folder) {
        documents(folder).forEach(this::take);
        approachItems =
                cases.stream().flatMap(each -> each.approachItems().stream()).toList();
        targetPhrases =
                cases.stream().flatMap(each -> each.targetPhrases().stream()).toList();
        messages = cases.stream()
                .map(CaseStudy::organisation)
                .filter(Objects::nonNull)
                .map(OrganisationProfile::message)
                .filter(Objects::nonNull)
                .toList();
    }

    /** A real case's outline: which sections it has, and how long they are. */
    List<CaseSection> outline(SplittableRandom random) {
        return cases.get(random.nextInt(cases.size())).sections();
    }

    /** Sentences of this kind of section, about as much text as in the model; now and then with other numbers. */
    String body(CaseSection model, SplittableRandom random) {
        List<String> choice = sentences.getOrDefault(model.kind(), List.of());
        StringBuilder body = new StringBuilder(model.body().length() + 100);
        while (!choice.isEmpty() && body.length() < model.body().length()) {
            body.append(withOtherNumbers(choice.get(random.nextInt(choice.size())), random));
        }
        return body.toString().strip();
    }

    String approachItem(SplittableRandom random) {
        return approachItems.get(random.nextInt(approachItems.size()));
    }

    String targetPhrase(SplittableRandom random) {
        return targetPhrases.get(random.nextInt(targetPhrases.size()));
    }

    String message(SplittableRandom random) {
        return messages.get(random.nextInt(messages.size()));
    }

    OutcomeMetric metric(SplittableRandom random) {
        return metrics.get(random.nextInt(metrics.size()));
    }

    private void take(SourceText source) {
        for (CaseStudy each : new DocumentReader(new RegionDirectory(), new LegalForms())
                .read(source)
                .cases()) {
            cases.add(each);
            each.sections().forEach(this::take);
            new OutcomeReader()
                    .read(source, each).stream().map(MetricReading::metric).forEach(metrics::add);
        }
    }

    private void take(CaseSection section) {
        Matcher matcher = SENTENCE.matcher(section.body());
        List<String> into = sentences.computeIfAbsent(section.kind(), kind -> new ArrayList<>());
        while (matcher.find()) {
            into.add(matcher.group());
        }
    }

    private static String withOtherNumbers(String sentence, SplittableRandom random) {
        return DIGITS.matcher(sentence)
                .replaceAll(match -> Integer.toString(random.nextInt(
                        1, (int) Math.pow(10, Math.min(4, match.group().length())) + 1)));
    }

    private static List<SourceText> documents(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(SeedTexts::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("no seed documents in " + folder, e);
        }
    }

    private static SourceText read(Path file) {
        try {
            return new SourceTextReader().read(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
