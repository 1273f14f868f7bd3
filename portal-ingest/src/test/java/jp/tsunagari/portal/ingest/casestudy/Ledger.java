package jp.tsunagari.portal.ingest.casestudy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.layout.LabelledLine;
import jp.tsunagari.portal.ingest.layout.LayoutWords;
import jp.tsunagari.portal.ingest.layout.LineMarks;
import jp.tsunagari.portal.ingest.source.SourceText.SourceLine;

/**
 * What was kept of a case, to be struck off line by line. Letters and digits are compared, in NFKD and without marks:
 * layout marks, brackets and spaces are not text. A kept character is struck off once, so that the second of two equal
 * lines needs a place of its own.
 */
final class Ledger {

    /** 法人格 and name of a header, which may stand on one line. */
    private static final int PARTS_OF_A_HEADER = 3;

    /** 代表者 is taken apart into people and their roles; a shared role is kept with each of them. */
    private static final int PARTS_OF_A_FIELD = 20;

    /** What is taken apart is short; a long line is found as a whole or not at all. */
    private static final int LONGEST_IN_PARTS = 400;

    private static final LayoutWords WORDS = LayoutWords.cabinetOffice();

    private final List<Entry> entries = new ArrayList<>();

    Ledger(CaseStudy study) {
        add(study.title());
        HeaderOrganisation header = study.headerOrganisation();
        if (header != null) {
            add(header.legalForm());
            add(header.name());
        }
        add(study.headerRegion());
        study.approachItems().forEach(this::add);
        study.targetPhrases().forEach(this::add);
        study.sections().forEach(section -> {
            add(section.heading());
            add(section.body());
        });
        OrganisationProfile profile = study.organisation();
        if (profile != null) {
            Stream.of(profile.name(), profile.address(), profile.website(), profile.message())
                    .forEach(this::add);
            if (profile.founded() != null) {
                add(profile.founded().asWritten());
            }
            add(profile.representatives().stream()
                    .map(person -> (person.role() == null ? "" : person.role()) + person.name())
                    .collect(Collectors.joining()));
            profile.representatives().forEach(person -> add(person.name()));
        }
        study.warnings().forEach(warning -> add(Documents.MESSAGES.get(warning)));
    }

    private void add(String text) {
        if (text != null && !normal(text).isEmpty()) {
            entries.add(new Entry(normal(text), new BitSet()));
        }
    }

    /** Strikes a line off; false when a part of it was not kept. */
    boolean accountsFor(SourceLine line) {
        String text = line.text().strip();
        return WORDS.heading(text).isPresent()
                || isCovered(normal(text), PARTS_OF_A_HEADER)
                || isCovered(published(text), 1)
                || LabelledLine.of(text, WORDS).filter(this::isField).isPresent();
    }

    private boolean isField(LabelledLine line) {
        return WORDS.field(line.label()).isPresent() && isCovered(normal(line.value()), PARTS_OF_A_FIELD);
    }

    private boolean isCovered(String text, int parts) {
        String rest = text;
        List<Runnable> strikes = new ArrayList<>();
        for (int i = 0; i < parts && !rest.isEmpty(); i++) {
            Found found = longestPrefix(rest);
            if (found == null) {
                return false;
            }
            strikes.add(() -> found.entry().struck().set(found.at(), found.at() + found.length()));
            rest = rest.substring(found.length());
        }
        if (rest.isEmpty()) {
            strikes.forEach(Runnable::run);
        }
        return rest.isEmpty();
    }

    /** A part has at least two characters, unless it is the last one. */
    private Found longestPrefix(String text) {
        int shortest = text.length() > LONGEST_IN_PARTS ? text.length() : Math.min(2, text.length());
        for (int length = text.length(); length >= shortest; length--) {
            String prefix = text.substring(0, length);
            // An entry that is just this is meant rather than one that only contains it.
            Found found = Stream.concat(
                            entries.stream().filter(entry -> entry.text().equals(prefix)), entries.stream())
                    .map(entry -> entry.find(prefix))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** How many letters and digits of a line may be published. */
    static int weight(SourceLine line) {
        return published(line.text()).length();
    }

    private static String published(String text) {
        return normal(LineMarks.clean(text));
    }

    /** A line feed stays, so that nothing is found across the lines of a body. */
    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || c == '\n')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private record Found(Entry entry, int at, int length) {}

    private record Entry(String text, BitSet struck) {

        Found find(String part) {
            int at = text.indexOf(part);
            while (at >= 0 && struck.get(at, at + part.length()).cardinality() > 0) {
                at = text.indexOf(part, at + 1);
            }
            return at < 0 ? null : new Found(this, at, part.length());
        }
    }
}
