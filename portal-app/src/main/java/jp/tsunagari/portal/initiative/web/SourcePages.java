package jp.tsunagari.portal.initiative.web;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.run.ImportRuns.SourceLines;
import jp.tsunagari.portal.ingest.run.OriginalText;
import jp.tsunagari.portal.ingest.run.OriginalText.PublicLine;
import jp.tsunagari.portal.initiative.InitiativeShape;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.initiative.WorkRegion;
import jp.tsunagari.portal.initiative.web.FieldOrigins.FieldOrigin;
import jp.tsunagari.portal.initiative.web.ProfileLines.ProfileLine;
import jp.tsunagari.portal.initiative.web.SourcePageView.SourceRow;
import jp.tsunagari.portal.initiative.web.SourcePageView.SourceStop;
import jp.tsunagari.portal.initiative.web.SourcePageView.Steps;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.region.RegionNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts the original text of an initiative beside what was read of it. It shows the lines of this one case and no others:
 * the neighbours may be of a case that was withdrawn or never taken in.
 */
@Component
class SourcePages {

    /** A case has some hundred lines. Of a much longer one only so many are shown, around what is marked. */
    private static final int MAX_LINES = 1_500;

    private static final int LINES_BEFORE = 300;

    private static final Pattern LINES = Pattern.compile("([0-9]{1,7})(?:-([0-9]{1,7}))?");

    private final InitiativeReadings readings;
    private final OriginalText texts;
    private final Figures figures;
    private final RegionNames regionNames;
    private final ProfileLines profiles;
    private final Messages messages;

    SourcePages(
            InitiativeReadings readings,
            OriginalText texts,
            Figures figures,
            RegionNames regionNames,
            ProfileLines profiles,
            Messages messages) {
        this.profiles = profiles;
        this.readings = readings;
        this.texts = texts;
        this.figures = figures;
        this.regionNames = regionNames;
        this.messages = messages;
    }

    /**
     * Empty for an initiative that no document tells of.
     *
     * @param at key of a stop, or lines
     */
    Optional<SourcePageView> of(InitiativeView initiative, String at) {
        InitiativePageView.Reading reading = readings.of(initiative);
        SourceLines source = reading.source();
        if (source == null) {
            return Optional.empty();
        }
        List<SourceStop> stops = stops(initiative, reading, source);
        Steps steps = steps(stops, at);
        SourceStop place = steps.chosen() == null ? lines(at, source) : steps.chosen();
        List<SourceRow> rows = rows(source, place);
        boolean lost = place != null && rows.stream().noneMatch(SourceRow::marked);
        return Optional.of(new SourcePageView(
                initiative.summary(), source, rows, stops, steps, lost || (place == null && !at.isBlank())));
    }

    /** An address that names a line means all that was read from it; so does one whose figure has another name now. */
    private static Steps steps(List<SourceStop> stops, String at) {
        for (String key : List.of(at, at.replaceFirst(":.*", ""))) {
            List<SourceStop> meant = stops.stream()
                    .filter(stop -> stop.key().equals(key) || stop.key().startsWith(key + ":"))
                    .toList();
            if (!meant.isEmpty()) {
                int first = stops.indexOf(meant.get(0));
                int last = stops.indexOf(meant.get(meant.size() - 1));
                return new Steps(
                        first > 0 ? stops.get(first - 1) : null,
                        meant.size() == 1 ? meant.get(0) : together(key, meant),
                        last + 1 < stops.size() ? stops.get(last + 1) : null);
            }
        }
        return Steps.beginning(stops);
    }

    private static SourceStop together(String key, List<SourceStop> stops) {
        SourceStop one = stops.get(0);
        return new SourceStop(
                key,
                one.label(),
                one.firstLine(),
                one.lastLine(),
                stops.stream().flatMap(stop -> stop.facts().stream()).distinct().toList(),
                stops.stream()
                        .flatMap(stop -> stop.quotes().stream())
                        .distinct()
                        .toList());
    }

    private static @Nullable SourceStop lines(String at, SourceLines source) {
        Matcher lines = LINES.matcher(at);
        if (!lines.matches()) {
            return null;
        }
        int first = Integer.parseInt(lines.group(1));
        int last = lines.group(2) == null ? first : Integer.parseInt(lines.group(2));
        return first < source.firstLine() || last > source.lastLine() || last < first
                ? null
                : new SourceStop(at, "", first, last, List.of(), List.of());
    }

    private List<SourceRow> rows(SourceLines source, @Nullable SourceStop place) {
        int wanted = place == null ? source.firstLine() : place.firstLine();
        int first = Math.max(source.firstLine(), Math.min(wanted - LINES_BEFORE, source.lastLine() - MAX_LINES + 1));
        int last = Math.min(source.lastLine(), first + MAX_LINES - 1);
        List<PublicLine> lines = texts.publicLines(source.importRun(), first, last);
        QuoteMarks marks = new QuoteMarks(lines);
        boolean quoted = place != null
                && place.quotes().stream()
                                .filter(quote -> isMarked(marks, quote, place))
                                .count()
                        > 0;
        // A figure is what its sentence says: another line in its place proves nothing.
        SourceStop whole = place == null || quoted || place.isSentence() ? null : place;
        List<SourceRow> rows = new ArrayList<>();
        boolean anchored = false;
        Integer page = null;
        for (int i = 0; i < lines.size(); i++) {
            PublicLine line = lines.get(i);
            boolean marked = marks.isMarked(i)
                    || (whole != null && line.number() >= whole.firstLine() && line.number() <= whole.lastLine());
            rows.add(new SourceRow(
                    line.number(),
                    line.page(),
                    line.cell(),
                    !Objects.equals(page, line.page()),
                    marked,
                    marked && !anchored,
                    marks.parts(i)));
            anchored = anchored || marked;
            page = line.page();
        }
        return rows;
    }

    /** At its line, or else at the place nearest to it: a document that was read again may have moved the lines. */
    private static boolean isMarked(QuoteMarks marks, String quote, SourceStop place) {
        return marks.mark(quote, place.firstLine(), place.lastLine())
                || (place.isSentence() && marks.markNearest(quote, place.firstLine()));
    }

    private List<SourceStop> stops(InitiativeView initiative, InitiativePageView.Reading reading, SourceLines source) {
        InitiativeSummary summary = initiative.summary();
        List<SourceStop> stops = new ArrayList<>();
        for (FieldOrigin origin : reading.origins()) {
            Integer first = origin.firstLine();
            Integer last = origin.lastLine();
            if (first != null && last != null) {
                stops.add(new SourceStop(
                        origin.key(),
                        origin.label(),
                        first,
                        last,
                        List.of(origin.label()),
                        words(origin.key(), summary)));
            }
        }
        for (OutcomeMetric metric : summary.metrics()) {
            Integer line = metric.line();
            String quote = metric.quote();
            if (line != null && quote != null) {
                Figure figure = figures.of(metric);
                String words = messages.get("initiative.original.figure", figure.label(), figure.inWords());
                stops.add(new SourceStop(figure.at(), words, line, line, List.of(words), List.of(quote)));
            }
        }
        EffortsView.entries(initiative.efforts()).forEach(entry -> add(entry, stops));
        for (ProfileLine line : profiles.of(summary.organisationId(), source)) {
            stops.add(new SourceStop(
                    line.key(), line.label(), line.line(), line.line(), List.of(line.label()), List.of(line.quote())));
        }
        String note = messages.get("initiative.original.note");
        reading.notes()
                .all()
                .forEach(each -> stops.add(new SourceStop(
                        each.line() + ":note",
                        note,
                        each.line(),
                        each.line(),
                        List.of(messages.get(each.key())),
                        List.of())));
        return stops.stream()
                .filter(stop -> stop.firstLine() >= source.firstLine() && stop.firstLine() <= source.lastLine())
                .sorted(comparingInt(SourceStop::firstLine))
                .toList();
    }

    private void add(EffortsView.Entry entry, List<SourceStop> stops) {
        Integer line = entry.line();
        String quote = entry.quote();
        if (line != null && quote != null) {
            String kind = messages.get(entry.kind().messageKey());
            stops.add(new SourceStop(entry.at(), kind, line, line, List.of(kind), List.of(quote)));
        }
    }

    /** What to look for in the lines of a field; nothing for one whose value is not in the words of the document. */
    private List<String> words(String field, InitiativeSummary summary) {
        if (field.equals(InitiativeShape.TITLE.name())) {
            return List.of(summary.title().text());
        }
        if (field.equals(InitiativeShape.TARGET_PHRASES.name())) {
            return summary.targetPhrases();
        }
        if (field.equals(InitiativeShape.APPROACH_ITEMS.name())) {
            return summary.approachItems();
        }
        if (field.equals(InitiativeShape.REGIONS.name())) {
            List<String> quotes = summary.regions().stream()
                    .map(WorkRegion::quote)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            if (!quotes.isEmpty()) {
                return quotes;
            }
            return summary.regions().stream()
                    .map(region -> regionNames.of(region.code()))
                    .map(name -> Optional.ofNullable(name.municipality()).orElseGet(name::label))
                    .toList();
        }
        return List.of();
    }
}
