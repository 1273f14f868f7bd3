package jp.tsunagari.portal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.text.Folding;

/**
 * What the text names in passing, in its own words: the clauses that hold a thing and, after it, what is done with it,
 * both from {@code mentions.csv}. A clause is shown as it is written, so that nothing is claimed that the text does not say.
 */
final class Mentions {

    private static final ClasspathCsv TABLE = new ClasspathCsv(Mentions.class, "mentions.csv");

    /** Beyond these a cell would be a second text. */
    private static final int MAX_CLAUSES = 4;

    private static final int MAX_LENGTH = 60;
    private static final Pattern CLAUSE_END = Pattern.compile("[、。！？]");
    private static final Pattern LIST_MARK = Pattern.compile("^[・\\-\\s　]+");

    private final List<String> things;
    private final List<String> deeds;
    private final List<String> not;

    private Mentions(String subject) {
        things = words(subject, "thing");
        deeds = words(subject, "deed");
        not = words(subject, "not");
    }

    /** 入口: how people come to the initiative. */
    static Mentions ofEntries() {
        return new Mentions("ENTRY");
    }

    /** 連携先: whom it works with. */
    static Mentions ofPartners() {
        return new Mentions("PARTNER");
    }

    private static List<String> words(String subject, String part) {
        return TABLE.rows().stream()
                .filter(row ->
                        row.get("subject").equals(subject) && row.get("part").equals(part))
                .flatMap(row -> Stream.of(row.get("words").split("\\|")))
                .toList();
    }

    /** The clauses in their order, each once; captions and flyer text are left out, which are no sentences. */
    List<String> in(List<InitiativeSection> sections) {
        List<String> found = new ArrayList<>();
        for (InitiativeSection section : sections) {
            if (section.kind() != SectionKind.PHOTOS) {
                section.body().lines().forEach(line -> addFrom(line, found));
            }
        }
        return found.stream().distinct().limit(MAX_CLAUSES).toList();
    }

    private void addFrom(String line, List<String> found) {
        CLAUSE_END
                .splitAsStream(line)
                .map(clause -> LIST_MARK.matcher(clause.strip()).replaceFirst(""))
                .filter(clause -> clause.length() <= MAX_LENGTH && names(Folding.NFKC.apply(clause)))
                .forEach(found::add);
    }

    private boolean names(String clause) {
        return not.stream().noneMatch(clause::contains)
                && deeds.stream().anyMatch(deed -> comesAfterAThing(clause, clause.indexOf(deed)));
    }

    private boolean comesAfterAThing(String clause, int deed) {
        return deed > 0 && things.stream().mapToInt(clause::indexOf).anyMatch(thing -> thing >= 0 && thing < deed);
    }
}
