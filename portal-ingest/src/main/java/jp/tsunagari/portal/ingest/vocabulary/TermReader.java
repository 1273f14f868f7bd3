package jp.tsunagari.portal.ingest.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.vocabulary.Cue.Strength;
import jp.tsunagari.portal.ingest.vocabulary.Statements.FoldedStatement;
import jp.tsunagari.portal.ingest.vocabulary.Statements.Statement;
import jp.tsunagari.portal.ingest.vocabulary.TermReading.Evidence;
import jp.tsunagari.portal.text.FoldedText;
import jp.tsunagari.portal.thesaurus.Thesaurus;

/** Reads the terms of one vocabulary out of the statements of a case. */
final class TermReader {

    private final TermKind kind;
    private final List<String> codes;
    private final Lexicon<Cue> cues;
    private final Lexicon<Cue> chosen;
    private final ClauseCues clauses;
    private final CueContext context;
    private final WideWords wideWords;

    TermReader(TermKind kind, Thesaurus thesaurus, Spellings spellings, CueContext context) {
        this.kind = kind;
        this.codes = kind.codes(thesaurus);
        Map<String, Cue> all = ConceptCues.of(kind, thesaurus, spellings);
        this.cues = new Lexicon<>(all);
        this.chosen = new Lexicon<>(all.entrySet().stream()
                .filter(entry -> entry.getValue().strength() == Strength.CHOSEN)
                .collect(Collectors.toMap(Entry::getKey, Entry::getValue)));
        this.clauses = ClauseCues.of(kind, thesaurus, spellings);
        this.context = context;
        this.wideWords = new WideWords(spellings);
    }

    /**
     * The terms in the order of the vocabulary, each with its first evidence in each part of the case.
     *
     * @param statements the stronger places first
     */
    List<TermReading> read(List<FoldedStatement> statements) {
        Map<FoldedStatement, List<Hit>> hits = new LinkedHashMap<>();
        Map<EvidencePlace, Set<String>> around = new EnumMap<>(EvidencePlace.class);
        for (FoldedStatement folded : statements) {
            List<Hit> found = Stream.concat(scan(folded.text()).stream(), clauses.scan(folded.text()).stream())
                    .filter(hit ->
                            hit.start() >= folded.relevantFrom() && counts(folded.statement(), folded.text(), hit))
                    // What a person chose as a cue is the better reason.
                    .sorted(Comparator.comparing(hit -> hit.cue().strength()))
                    .toList();
            hits.put(folded, found);
            around.computeIfAbsent(folded.statement().place(), any -> new HashSet<>())
                    .addAll(codes(folded.statement(), found));
        }
        Map<String, Map<EvidencePlace, Named>> named = new HashMap<>();
        hits.forEach((folded, found) -> {
            Statement statement = folded.statement();
            Set<String> beside = codes(statement, found);
            for (Hit hit : found) {
                wideWords
                        .left(
                                words(folded.text(), hit),
                                hit.cue().codes(statement.place()),
                                beside,
                                Objects.requireNonNull(around.get(statement.place())))
                        .forEach(code -> named.computeIfAbsent(code, any -> new EnumMap<>(EvidencePlace.class))
                                .merge(
                                        statement.place(),
                                        new Named(
                                                evidence(statement, folded.text(), hit),
                                                hit.cue().strength()),
                                        Named::stronger));
            }
        });
        return codes.stream()
                .filter(named::containsKey)
                .map(code -> TermReading.of(
                        code,
                        Objects.requireNonNull(named.get(code)).values().stream()
                                .map(Named::evidence)
                                .toList()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Set<String> codes(Statement statement, List<Hit> hits) {
        return hits.stream()
                .flatMap(hit -> hit.cue().codes(statement.place()).stream())
                .collect(Collectors.toSet());
    }

    private static String words(FoldedText text, Hit hit) {
        return hit.cue().strength() == Strength.CLAUSE
                ? ClauseCues.GAP
                : text.subSequence(hit.start(), hit.end()).toString();
    }

    private boolean counts(Statement statement, FoldedText text, Hit hit) {
        // An age in what came of the work is a count of those who were there.
        if (statement.place().isRunningText()
                && statement.place() != EvidencePlace.ACTIVITY
                && Character.isDigit(text.charAt(hit.start()))) {
            return false;
        }
        if (hit.cue().codes(statement.place()).isEmpty() || context.isTakenBack(kind, statement.place(), text, hit)) {
            return false;
        }
        if (hit.cue().strength() == Strength.SERVING && !isOfThoseWhoBelong(text, hit)) {
            return false;
        }
        return switch (statement.place()) {
            case TARGET -> kind == TermKind.TARGET_GROUP;
            case FORM, TITLE -> true;
            case ACTIVITY, RESULTS, STORY, HISTORY -> isStated(statement, text, hit);
        };
    }

    private boolean isOfThoseWhoBelong(FoldedText text, Hit hit) {
        return kind == TermKind.TARGET_GROUP && context.belongs(text, hit);
    }

    private boolean isStated(Statement statement, FoldedText text, Hit hit) {
        return context.isStated(kind, text, hit) || (kind == TermKind.APPROACH && statement.isBullet());
    }

    private Evidence evidence(Statement statement, FoldedText text, Hit hit) {
        return new Evidence(
                text.source(hit.start(), hit.end()),
                statement.text(),
                statement.place(),
                weight(statement, text, hit),
                null);
    }

    private int weight(Statement statement, FoldedText text, Hit hit) {
        EvidencePlace place = statement.place();
        boolean emphatic = switch (kind) {
            case TARGET_GROUP -> place == EvidencePlace.ACTIVITY && context.isAimedAt(text, hit);
            case APPROACH ->
                (place == EvidencePlace.RESULTS || place == EvidencePlace.STORY) && context.isUndertaken(text, hit);
        };
        return emphatic ? place.emphaticWeight() : place.weight();
    }

    /**
     * A cue found in a text.
     *
     * @param start of the cue in the folded text
     * @param end after the cue
     */
    record Hit(Cue cue, int start, int end) {}

    /** In the order of the text, the false friends left out; the longest words win, and words inside them are their own. */
    private List<Hit> scan(FoldedText text) {
        List<Hit> hits = new ArrayList<>();
        int position = 0;
        while (position < text.length()) {
            Optional<Entry<String, Cue>> found = cueAt(text, position);
            int end = position + found.map(entry -> entry.getKey().length()).orElse(1);
            if (found.isPresent() && !found.get().getValue().isFalseFriend()) {
                hits.add(new Hit(found.get().getValue(), position, end));
            }
            position = end;
        }
        return hits;
    }

    private Optional<Entry<String, Cue>> cueAt(FoldedText text, int position) {
        Optional<Entry<String, Cue>> longest = cues.longestAt(text, position);
        return longest.isPresent()
                        && longest.get().getValue().strength() != Strength.CHOSEN
                        && isCut(
                                text,
                                position,
                                position + longest.get().getKey().length())
                ? chosen.longestAt(text, position)
                : longest;
    }

    /** Whether a cue that a person chose begins within and ends behind: 不登校の子 in 不登校の子ども. */
    private boolean isCut(FoldedText text, int start, int end) {
        for (int position = start + 1; position < end; position++) {
            Optional<Entry<String, Cue>> other = chosen.longestAt(text, position);
            if (other.isPresent() && position + other.get().getKey().length() > end) {
                return true;
            }
        }
        return false;
    }

    /** A term in one part of a case. */
    private record Named(Evidence evidence, Strength strength) {

        /** The first of the strongest. */
        Named stronger(Named other) {
            return other.strength.compareTo(strength) < 0 ? other : this;
        }
    }
}
