package jp.tsunagari.portal.ingest.outcome;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.ingest.outcome.Counters.UnitFamily;
import jp.tsunagari.portal.shared.ClasspathCsv;

/** 女性5名, 20代275人(24.7%), 7割が高齢者: a part of another figure. */
final class BreakdownRule {

    private record Group(String word, boolean always) {}

    private final List<Group> groups = new ClasspathCsv(BreakdownRule.class, "groups.csv")
            .rows().stream()
                    .map(row -> new Group(row.get("word"), row.get("use").equals("any")))
                    .sorted(Comparator.comparingInt(group -> -group.word().length()))
                    .toList();

    /** The words that name the part, when the quantity is one. */
    Optional<String> part(Fact fact) {
        UnitFamily family = fact.quantity().family();
        if (family == UnitFamily.PEOPLE) {
            return inFront(fact, false).or(() -> bracketed(fact)).or(() -> summand(fact));
        }
        if (family == UnitFamily.PERCENT && fact.isInBracketsAfterPrevious()) {
            return part(fact.at(fact.index() - 1));
        }
        return family == UnitFamily.PERCENT || family == UnitFamily.FRACTION ? share(fact) : Optional.empty();
    }

    /** 女性が7割, or 7割が女性. */
    private Optional<String> share(Fact fact) {
        String after = fact.after();
        return inFront(fact, true)
                .or(() -> groups.stream()
                        .map(Group::word)
                        .filter(word -> after.startsWith("が" + word) || after.startsWith("は" + word))
                        .findFirst());
    }

    /** 男性2名, but not 男性の参加者2名. */
    private Optional<String> inFront(Fact fact, boolean share) {
        String label = fact.before().strip();
        String bare =
                label.endsWith(":") || label.endsWith("が") || label.endsWith("は") || (share && label.endsWith("も"))
                        ? label.substring(0, label.length() - 1)
                        : label;
        return groups.stream()
                .filter(group -> (group.always() || share) && bare.endsWith(group.word()))
                .map(Group::word)
                .findFirst();
    }

    /** 職員10名、学生5名の計15名: the parts add up to the total after them. */
    static Optional<String> summand(Fact fact) {
        List<Quantity> all = fact.quantities();
        UnitFamily family = fact.quantity().family();
        int total = fact.index() + 1;
        while (total < all.size() && all.get(total).family() == family && !isTotal(fact.at(total))) {
            total++;
        }
        if (total == all.size() || all.get(total).family() != family) {
            return Optional.empty();
        }
        BigDecimal open = all.get(total).amount().value();
        for (int i = total - 1; i >= 0 && all.get(i).family() == family && open.signum() > 0; i--) {
            open = open.subtract(all.get(i).amount().value());
            if (open.signum() == 0 && i <= fact.index() && i < total - 1) {
                return Optional.of("計");
            }
        }
        return Optional.empty();
    }

    private static boolean isTotal(Fact fact) {
        Quantity quantity = fact.quantity();
        return fact.sentence()
                .between(quantity.from(), quantity.amount().start())
                .contains("計");
    }

    /** 30名(子ども20名、大人10名): parts in brackets after the whole. */
    private static Optional<String> bracketed(Fact fact) {
        Sentence sentence = fact.sentence();
        for (int i = fact.index() - 1; i >= Math.max(0, fact.index() - 10); i--) {
            Quantity whole = fact.quantities().get(i);
            String between =
                    sentence.between(whole.to(), fact.quantity().from()).strip();
            if (between.contains(")") || between.length() > 100) {
                return Optional.empty();
            }
            if (between.startsWith("(")) {
                String name = fact.before().replaceAll(".*[(、,・]", "").strip();
                return Optional.of(name)
                        .filter(part -> whole.family() == UnitFamily.PEOPLE && !part.isEmpty() && !part.contains("人数"));
            }
        }
        return Optional.empty();
    }
}
