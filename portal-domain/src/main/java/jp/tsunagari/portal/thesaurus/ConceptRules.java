package jp.tsunagari.portal.thesaurus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.text.Folding;
import jp.tsunagari.portal.thesaurus.ConceptFault.Reason;

/** What concepts must be like, alone and beside all others. */
public final class ConceptRules {

    public static final int MAX_WORD = 60;

    /** A cue may name several words for each of its parts. */
    public static final int MAX_CUE = 240;

    public static final int MAX_WORDS = 60;
    public static final int MAX_DEFINITION = 300;

    /** Characters that a code has at most. */
    private static final int MAX_CODE = 80;

    private static final Pattern CODE = Pattern.compile("((target|approach):)?[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern READING = Pattern.compile("[\\p{IsHiragana}\\u30FC\\u30FB \\u3000]+");
    private static final Pattern ENGLISH = Pattern.compile("[\\p{IsLatin}\\p{IsDigit}\\p{M} ,.'’()&+:\\-–]+");
    private static final Pattern COUNTS_IN =
            Pattern.compile("all|(target|form|title|activity)(\\|(target|form|title|activity))*");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

    /** What the concepts would be together, by code. */
    private final Map<String, ConceptDraft> all = new HashMap<>();

    /** Code of the concept that has a word, by the folded word. */
    private final Map<String, String> owners = new HashMap<>();

    private ConceptRules(List<ConceptDraft> drafts, Thesaurus thesaurus) {
        Set<String> codes = new HashSet<>();
        drafts.forEach(draft -> codes.add(draft.code()));
        thesaurus.concepts().stream()
                .filter(concept -> !codes.contains(concept.code()))
                .map(concept -> ConceptDraft.of(thesaurus, concept))
                .forEach(this::know);
        drafts.forEach(this::know);
    }

    private void know(ConceptDraft draft) {
        all.putIfAbsent(draft.code(), draft);
        words(draft).forEach(word -> owners.putIfAbsent(key(word), draft.code()));
    }

    /** The faults of concepts that are to take the place of those with their codes, or to join them; none if all is well. */
    public static List<ConceptFault> faults(List<ConceptDraft> drafts, Thesaurus thesaurus) {
        ConceptRules rules = new ConceptRules(drafts, thesaurus);
        List<ConceptFault> faults = new ArrayList<>();
        drafts.forEach(draft -> {
            rules.checkWords(draft, faults);
            rules.checkCues(draft, faults);
            rules.checkLinks(draft, faults);
        });
        return faults;
    }

    private void checkWords(ConceptDraft draft, List<ConceptFault> faults) {
        String code = draft.code();
        Labels labels = draft.labels();
        if (code.length() > MAX_CODE || !CODE.matcher(code).matches()) {
            faults.add(new ConceptFault(code, Reason.MALFORMED_CODE, code, ""));
        }
        if (labels.preferred().isBlank()) {
            faults.add(new ConceptFault(code, Reason.NO_LABEL, "", ""));
        }
        if (!labels.reading().isEmpty() && !READING.matcher(labels.reading()).matches()) {
            faults.add(new ConceptFault(code, Reason.READING_NOT_KANA, labels.reading(), ""));
        }
        labels.english().stream()
                .filter(word -> !ENGLISH.matcher(word).matches())
                .forEach(word -> faults.add(new ConceptFault(code, Reason.NOT_ENGLISH, word, "")));
        if (labels.same().size() > MAX_WORDS || labels.english().size() > MAX_WORDS) {
            faults.add(new ConceptFault(code, Reason.TOO_MANY_WORDS, "", Integer.toString(MAX_WORDS)));
        }
        if (draft.definition().length() > MAX_DEFINITION) {
            faults.add(new ConceptFault(code, Reason.DEFINITION_TOO_LONG, "", Integer.toString(MAX_DEFINITION)));
        }
        Stream.of(words(draft), labels.english().stream(), Stream.of(labels.reading()))
                .flatMap(words -> words)
                .filter(word -> word.length() > MAX_WORD * 2 || (word.length() > MAX_WORD && !isEnglish(word)))
                .forEach(word ->
                        faults.add(new ConceptFault(code, Reason.WORD_TOO_LONG, word, Integer.toString(MAX_WORD))));
        checkOwners(draft, faults);
    }

    private static boolean isEnglish(String word) {
        return ENGLISH.matcher(word).matches();
    }

    private void checkOwners(ConceptDraft draft, List<ConceptFault> faults) {
        Set<String> own = new HashSet<>();
        words(draft).forEach(word -> {
            String key = key(word);
            String owner = owners.getOrDefault(key, draft.code());
            if (!LETTER.matcher(word).find()) {
                faults.add(new ConceptFault(draft.code(), Reason.NO_LETTER, word, ""));
            } else if (!own.add(key)) {
                faults.add(new ConceptFault(draft.code(), Reason.WORD_TWICE, word, ""));
            } else if (!owner.equals(draft.code())) {
                faults.add(new ConceptFault(draft.code(), Reason.WORD_TAKEN, word, label(owner)));
            }
        });
    }

    private void checkCues(ConceptDraft draft, List<ConceptFault> faults) {
        List<Labels.Cue> cues = draft.labels().cues();
        if (!cues.isEmpty() && !draft.isTerm()) {
            faults.add(new ConceptFault(
                    draft.code(), Reason.CUE_OF_NO_TERM, cues.get(0).phrase(), ""));
        }
        cues.stream()
                .filter(cue -> cue.phrase().isBlank()
                        || cue.phrase().length() > MAX_CUE
                        || !COUNTS_IN.matcher(cue.countsIn()).matches())
                .forEach(cue -> faults.add(new ConceptFault(draft.code(), Reason.MALFORMED_CUE, cue.phrase(), "")));
    }

    private void checkLinks(ConceptDraft draft, List<ConceptFault> faults) {
        String code = draft.code();
        ConceptDraft.Links links = draft.links();
        for (Relation.Kind kind : Relation.Kind.values()) {
            for (String other : links.of(kind)) {
                if (other.equals(code)) {
                    faults.add(new ConceptFault(code, Reason.RELATED_TO_ITSELF, label(code), ""));
                } else if (!all.containsKey(other)) {
                    faults.add(new ConceptFault(code, Reason.UNKNOWN_CONCEPT, other, ""));
                }
            }
        }
        links.never().stream()
                .filter(other ->
                        links.broader().contains(other) || links.related().contains(other))
                .forEach(other -> faults.add(new ConceptFault(code, Reason.CONTRADICTION, label(other), "")));
        if (isAboveItself(code)) {
            faults.add(new ConceptFault(code, Reason.CIRCLE, label(code), ""));
        }
    }

    private boolean isAboveItself(String code) {
        Set<String> above = new LinkedHashSet<>();
        List<String> next = new ArrayList<>(broader(code));
        while (!next.isEmpty()) {
            String other = next.remove(next.size() - 1);
            if (other.equals(code)) {
                return true;
            }
            if (above.add(other)) {
                next.addAll(broader(other));
            }
        }
        return false;
    }

    private List<String> broader(String code) {
        ConceptDraft draft = all.get(code);
        return draft == null
                ? List.of()
                : draft.links().broader().stream()
                        .filter(other -> !other.equals(code))
                        .toList();
    }

    private String label(String code) {
        ConceptDraft draft = all.get(code);
        return draft == null ? code : draft.labels().preferred();
    }

    private static Stream<String> words(ConceptDraft draft) {
        return Stream.concat(
                Stream.of(draft.labels().preferred()).filter(word -> !word.isBlank()), draft.labels().same().stream());
    }

    /** Words that are the same but for width, case and spaces are one. */
    static String key(String word) {
        return Folding.NAMES.apply(word);
    }
}
