package jp.tsunagari.portal.ingest.casestudy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.tsunagari.portal.ingest.layout.LayoutWords;
import jp.tsunagari.portal.ingest.layout.TextLine;
import jp.tsunagari.portal.text.Folding;

/**
 * Finds the line that names the fiscal year and the programme of a document, wherever it is. What is only understood in
 * part is taken with a warning that asks a person.
 */
final class ProgrammeReader {

    private static final int MAX_LINE_LENGTH = 90;

    /** A title may be broken into so many lines after its year. */
    private static final int MAX_TITLE_LINES = 3;

    /** A line that comes as often as this is the head of every page. */
    private static final int MIN_RUNNING_HEADS = 3;

    /** Marks of layout at either end of a title. */
    private static final Pattern MARKS = Pattern.compile("^[\\s#*>「『【()》《■●◆・:/|-]+|[\\s#*」』】()《》■●◆・/|-]+$");

    /** What may be before a year: the name of an office, or marks. */
    private static final Pattern OFFICE = Pattern.compile("[\\p{IsHan}\\s「『【(《■●◆#*>]{0,12}");

    private static final Pattern NAMED = Pattern.compile("^(.{3,}(?:調査|事業))(.{0,12})$");

    /** The remark when it was printed, as in (令和9年3月). */
    private static final Pattern PRINTED = Pattern.compile("\\s*\\([^()]{0,16}月[^()]{0,4}\\)$");

    private static final Pattern BUDGET = Pattern.compile("^(?:第?[0-9一二三]次)?[\\p{IsHan}0-9]{0,6}予算[\\s・:)]+");

    /** After a year, these begin a sentence and no title. */
    private static final Pattern SENTENCE = Pattern.compile("^(?:[、。,]|[にはのもがをでと]|から|まで|より).*|.*。.*");

    private static final Pattern UNFINISHED = Pattern.compile(".*[ぁ-んー、・「(]$");

    private ProgrammeReader() {}

    /**
     * The programme that most lines name; of equally frequent ones the latest. A title page counts more than the head of
     * every page.
     *
     * @param words by which the first case is known
     */
    static Optional<Programme> read(List<TextLine> lines, LayoutWords words, Warnings warnings) {
        List<Programme> found = new ArrayList<>();
        int opening = opening(lines, words);
        for (int i = 0; i < lines.size(); i++) {
            at(lines, i, i < opening, words).ifPresent(found::add);
        }
        List<Programme> named = found.stream().filter(Programme::named).toList();
        if (found.isEmpty()) {
            warnings.add(WarningCode.PROGRAMME_MISSING, 1);
            return Optional.empty();
        }
        Programme chosen = chosen(named.isEmpty() ? found : named);
        Optional<Programme> title = found.stream()
                .filter(Programme::opening)
                .filter(programme -> !isSame(programme, chosen))
                .filter(programme -> count(found, programme) == 1)
                .findFirst();
        if (title.isPresent() && count(found, chosen) >= MIN_RUNNING_HEADS) {
            return Optional.of(guessed(title.get(), warnings));
        }
        if (!chosen.named()) {
            return Optional.of(guessed(chosen, warnings));
        }
        if (named.stream().anyMatch(programme -> !isSame(programme, chosen))) {
            warnings.add(WarningCode.PROGRAMME_AMBIGUOUS, chosen.line(), chosen.fiscalYear(), chosen.name());
        }
        return Optional.of(chosen);
    }

    /** How many lines are before the text of the first case. */
    private static int opening(List<TextLine> lines, LayoutWords words) {
        int opening = 0;
        while (opening < lines.size()
                && words.heading(lines.get(opening).text()).isEmpty()) {
            opening++;
        }
        return opening;
    }

    private static Programme guessed(Programme programme, Warnings warnings) {
        warnings.add(WarningCode.PROGRAMME_GUESSED, programme.line(), programme.fiscalYear(), programme.name());
        return programme;
    }

    private static Optional<Programme> at(List<TextLine> lines, int index, boolean opening, LayoutWords words) {
        String line = text(lines, index);
        Optional<FiscalYear> found = line.length() > MAX_LINE_LENGTH ? Optional.empty() : FiscalYear.in(line);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        FiscalYear year = found.get();
        String office = line.substring(0, year.start());
        String before = bare(office);
        String after = line.substring(year.end());
        if (SENTENCE.matcher(after).matches()) {
            return Optional.empty();
        }
        Place place = new Place(year.year(), lines.get(index).number(), opening, words);
        Optional<Programme> above = bare(after).isEmpty() ? above(lines, index, before, place) : Optional.empty();
        boolean closes = office.contains("(") && above.filter(Programme::named).isPresent();
        if (closes || !OFFICE.matcher(office).matches()) {
            return above;
        }
        return following(lines, index, after, place).or(() -> above);
    }

    /** A title that ends with its year, or in the line above it. */
    private static Optional<Programme> above(List<TextLine> lines, int index, String before, Place place) {
        return !before.isEmpty() || index == 0 ? place.titled(before) : place.titled(text(lines, index - 1));
    }

    /** A title that begins after its year, and may go on in the next lines. */
    private static Optional<Programme> following(List<TextLine> lines, int index, String after, Place place) {
        String title = bare(after);
        Optional<Programme> whole = place.titled(title);
        if (whole.filter(Programme::named).isPresent()) {
            return whole;
        }
        Optional<Programme> best = whole;
        for (int next = index + 1; next <= index + MAX_TITLE_LINES && next < lines.size(); next++) {
            String more = text(lines, next);
            boolean finished = !title.isEmpty() && !UNFINISHED.matcher(title).matches();
            boolean cannotBelong = (finished && lines.get(next).detached())
                    || FiscalYear.in(more).isPresent()
                    || more.indexOf('。') >= 0
                    || place.words().heading(lines.get(next).text()).isPresent();
            if (cannotBelong) {
                break;
            }
            title = title + bare(more);
            Optional<Programme> joined = place.titled(title);
            if (joined.filter(Programme::named).isPresent()) {
                return joined;
            }
            best = best.or(() -> joined);
        }
        return best;
    }

    private static String text(List<TextLine> lines, int index) {
        return Folding.NFKC.apply(lines.get(index).text()).strip();
    }

    private static String bare(String text) {
        String bare =
                MARKS.matcher(PRINTED.matcher(text.strip()).replaceAll("")).replaceAll("");
        // A bracket that belongs to the title stays whole.
        return bare.indexOf('(') > bare.lastIndexOf(')') ? bare + ")" : bare;
    }

    private static Programme chosen(List<Programme> found) {
        Map<String, Long> counts =
                found.stream().collect(Collectors.groupingBy(ProgrammeReader::key, Collectors.counting()));
        return found.stream()
                .max(Comparator.comparing((Programme programme) -> counts.getOrDefault(key(programme), 0L))
                        .thenComparing(Programme::fiscalYear)
                        .thenComparing(Programme::name)
                        .thenComparing(Programme::line, Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static long count(List<Programme> found, Programme programme) {
        return found.stream().filter(other -> isSame(other, programme)).count();
    }

    private static boolean isSame(Programme one, Programme other) {
        return key(one).equals(key(other));
    }

    private static String key(Programme programme) {
        return programme.fiscalYear() + ProgrammeNames.key(programme.name());
    }

    /** A line with a year. */
    private record Place(int fiscalYear, int line, boolean opening, LayoutWords words) {

        /** A title without a word for what it is counts only before the first case. */
        Optional<Programme> titled(String text) {
            String title = BUDGET.matcher(bare(text)).replaceFirst("");
            if (title.indexOf('。') >= 0) {
                return Optional.empty();
            }
            Matcher named = NAMED.matcher(title);
            if (named.matches()) {
                return Optional.of(new Programme(fiscalYear, named.group(1).strip(), line, true, opening));
            }
            return opening && title.length() > 2 && !UNFINISHED.matcher(title).matches()
                    ? Optional.of(new Programme(fiscalYear, title, line, false, true))
                    : Optional.empty();
        }
    }

    /**
     * A programme in one fiscal year.
     *
     * @param fiscalYear Western year in which it begins
     * @param line that names it
     * @param named whether it says that it is a programme
     * @param opening whether it is before the first case
     */
    record Programme(int fiscalYear, String name, int line, boolean named, boolean opening) {}
}
