package jp.tsunagari.portal.ingest.casestudy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.tsunagari.portal.text.Eras;
import jp.tsunagari.portal.text.Folding;

/** Finds the line that names the fiscal year and the programme of a document, wherever it is. */
final class ProgrammeReader {

    private static final int MAX_LINE_LENGTH = 90;
    private static final Pattern PROGRAMME = Pattern.compile("^[\\p{IsHan}\\s「『【(《■●]{0,12}?"
            + "(?:(令和|平成)(元|[0-9]{1,2})|(20[0-9]{2}))年度[\\s・:]*([^。]{3,}(?:調査|事業))[^。]{0,12}$");
    private static final Pattern YEAR_ALONE = Pattern.compile("^(?:(?:令和|平成)(?:元|[0-9]{1,2})|20[0-9]{2})年度$");

    private ProgrammeReader() {}

    /** The programme that most lines name; of equally frequent ones the latest. */
    static Optional<Programme> read(List<TextLine> lines, Warnings warnings) {
        List<Programme> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            at(lines, i).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            warnings.add(WarningCode.PROGRAMME_MISSING, 1);
            return Optional.empty();
        }
        Programme chosen = mostFrequent(found);
        if (found.stream().anyMatch(programme -> !isSame(programme, chosen))) {
            warnings.add(WarningCode.PROGRAMME_AMBIGUOUS, chosen.line(), chosen.fiscalYear(), chosen.name());
        }
        return Optional.of(chosen);
    }

    private static Optional<Programme> at(List<TextLine> lines, int index) {
        String line = Folding.NFKC.apply(lines.get(index).text());
        if (!line.contains("年度")) {
            return Optional.empty();
        }
        if (YEAR_ALONE.matcher(line).matches() && index + 1 < lines.size()) {
            line = line + " " + Folding.NFKC.apply(lines.get(index + 1).text());
        }
        Matcher programme = PROGRAMME.matcher(line);
        return line.length() > MAX_LINE_LENGTH || !programme.find()
                ? Optional.empty()
                : Optional.of(new Programme(
                        year(programme),
                        programme.group(4).strip(),
                        lines.get(index).number()));
    }

    private static int year(Matcher programme) {
        String era = programme.group(1);
        return era == null ? Integer.parseInt(programme.group(3)) : Eras.western(era, programme.group(2));
    }

    private static Programme mostFrequent(List<Programme> found) {
        var counts = found.stream().collect(Collectors.groupingBy(ProgrammeReader::key, Collectors.counting()));
        Function<Programme, Long> count = programme -> counts.getOrDefault(key(programme), 0L);
        return found.stream()
                .max(Comparator.comparing(count)
                        .thenComparing(Programme::fiscalYear)
                        .thenComparing(Programme::name)
                        .thenComparing(Programme::line, Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static boolean isSame(Programme one, Programme other) {
        return key(one).equals(key(other));
    }

    private static String key(Programme programme) {
        return programme.fiscalYear() + Folding.NAMES.apply(programme.name());
    }

    /**
     * A programme in one fiscal year.
     *
     * @param fiscalYear Western year in which it begins
     * @param line that names it
     */
    record Programme(int fiscalYear, String name, int line) {}
}
