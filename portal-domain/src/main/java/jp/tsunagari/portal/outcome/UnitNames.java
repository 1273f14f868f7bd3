package jp.tsunagari.portal.outcome;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import jp.tsunagari.portal.message.Named;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.text.Folding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The units of figures in both languages, from {@code units-english.csv}. English tells one from many, puts a space before
 * the unit, and counts sums of money in yen. A unit that is not in the table is what a document or a person wrote, in every
 * language.
 */
@Component
public class UnitNames {

    private static final ClasspathCsv TABLE = new ClasspathCsv(UnitNames.class, "units-english.csv");
    private static final String PERCENT = "%";
    private static final EnglishUnit SESSION = new EnglishUnit("session", "sessions", BigDecimal.ONE);

    private final Map<String, EnglishUnit> english = new HashMap<>();

    public UnitNames() {
        TABLE.rows()
                .forEach(row -> english.put(
                        row.get("unit"),
                        new EnglishUnit(row.get("one"), row.get("many"), new BigDecimal(row.get("factor")))));
    }

    /**
     * The unit as it follows a number: 人, or with its space " people"; 回/月, or " times per month".
     *
     * @param number null for one that is not exact, such as from 3 to 5
     * @param kind null where nothing is known; a session that was held is no "time"
     */
    public Named after(@Nullable BigDecimal number, String unit, @Nullable MetricKind kind) {
        boolean one = number != null && number.compareTo(BigDecimal.ONE) == 0;
        return Named.of(unit, after(unit, one, kind));
    }

    /** The unit by itself: 人, people; 万円, 10,000 yen. */
    public Named many(String unit) {
        BigDecimal factor = factor(unit);
        String words = after(unit, false, null).strip();
        return Named.of(
                unit,
                factor.compareTo(BigDecimal.ONE) == 0 ? words : String.format("%,d %s", factor.intValue(), words));
    }

    /** What something is for each of: 月, month. */
    public Named one(String unit, @Nullable MetricKind kind) {
        return Named.of(unit, after(unit, true, kind).strip());
    }

    /** What a number is multiplied by in English: 3万円 are 30,000 yen. */
    public BigDecimal factor(String unit) {
        EnglishUnit known = english.get(Folding.NFKC.apply(unit));
        return known == null ? BigDecimal.ONE : known.factor();
    }

    private String after(String unit, boolean one, @Nullable MetricKind kind) {
        String folded = Folding.NFKC.apply(unit);
        if (folded.isEmpty() || folded.equals(PERCENT)) {
            return folded;
        }
        int slash = folded.indexOf('/');
        if (slash > 0) {
            return after(folded.substring(0, slash), one, kind) + " per"
                    + after(folded.substring(slash + 1), true, null);
        }
        EnglishUnit known = english.get(folded);
        if (known == null) {
            return " " + unit;
        }
        EnglishUnit said = kind == MetricKind.SESSIONS && known.isTimes() ? SESSION : known;
        return said.isPercent() ? PERCENT : " " + (one ? said.one() : said.many());
    }

    private record EnglishUnit(String one, String many, BigDecimal factor) {

        boolean isTimes() {
            return one.equals("time");
        }

        boolean isPercent() {
            return one.equals(PERCENT);
        }
    }
}
