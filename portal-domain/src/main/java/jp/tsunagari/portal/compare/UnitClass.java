package jp.tsunagari.portal.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Named;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.UnitNames;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.text.Folding;

/**
 * Units that count the same kind of thing, such as 人 and 名.
 *
 * @param code the same for two units exactly when they belong together
 * @param name as shown in Japanese; empty for figures without a unit
 * @param nameEnglish as shown in English
 */
public record UnitClass(String code, String name, String nameEnglish) implements Named {

    static final String PEOPLE = "people";
    static final String TIMES = "times";
    private static final String SHARE = "share";

    boolean isPeople() {
        return code.equals(PEOPLE);
    }

    /** Only whole events: 回 and not 回/月. */
    boolean isTimes() {
        return code.equals(TIMES);
    }

    boolean isShare() {
        return code.equals(SHARE);
    }

    /** 回/月: the unit itself says the period. */
    boolean isFrequency() {
        return code.indexOf('/') > 0;
    }

    /**
     * Which units belong together, from {@code unit-classes.csv}. A unit that is not in the table is a class of its own:
     * no one has said what it could be set against. Nothing is converted, kilograms and tonnes stay apart.
     */
    public static final class Table {

        private static final ClasspathCsv TABLE = new ClasspathCsv(Table.class, "unit-classes.csv");

        private final UnitNames names = new UnitNames();
        private final Map<String, UnitClass> byUnit = new HashMap<>();
        private final List<String> order = new ArrayList<>();

        public Table() {
            TABLE.rows().forEach(row -> {
                UnitClass unitClass = new UnitClass(row.get("code"), row.get("label"), row.get("english"));
                order.add(unitClass.code());
                Stream.of(row.get("units").split("\\|")).forEach(unit -> byUnit.put(unit, unitClass));
            });
        }

        UnitClass of(OutcomeMetric metric) {
            if (metric.unit().isEmpty() && isFraction(metric.value())) {
                return byUnit.getOrDefault("%", alone("%"));
            }
            return of(metric.unit());
        }

        /** A frequency, such as 回/月, belongs with those of the same period only. */
        UnitClass of(String unit) {
            String folded = Folding.NFKC.apply(unit);
            int slash = folded.indexOf('/');
            if (slash > 0) {
                UnitClass counted = of(folded.substring(0, slash));
                String period = folded.substring(slash);
                return new UnitClass(
                        counted.code() + period,
                        counted.name() + period,
                        counted.nameEnglish() + " per "
                                + names.one(period.substring(1), null).nameEnglish());
            }
            return byUnit.getOrDefault(folded, alone(folded));
        }

        private UnitClass alone(String unit) {
            return new UnitClass(unit, unit, names.many(unit).nameEnglish());
        }

        /** In the order of the table; what is not in it comes last. */
        int position(UnitClass unitClass) {
            int position = order.indexOf(unitClass.code());
            return position < 0 ? order.size() : position;
        }

        /** 1/4 of the pupils was read as 0.25 without a unit. */
        private static boolean isFraction(BigDecimal value) {
            return value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0;
        }
    }
}
