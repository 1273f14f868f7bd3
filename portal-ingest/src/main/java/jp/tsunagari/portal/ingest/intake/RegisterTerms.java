package jp.tsunagari.portal.ingest.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.casestudy.PartsReader.Part;
import jp.tsunagari.portal.ingest.layout.RegisterField;
import jp.tsunagari.portal.ingest.layout.RegisterWords;
import jp.tsunagari.portal.ingest.register.RegisterView.UnknownValue;
import jp.tsunagari.portal.text.Folding;
import jp.tsunagari.portal.vocabulary.AssignedTerm;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** The terms that the cells of a vocabulary's column name: by code, by name, or as a person has said it once. */
@Component
class RegisterTerms {

    private static final Pattern BETWEEN = Pattern.compile("[;；、，,／|｜\\n]");
    private static final int MAX_VALUE = 60;

    private final Vocabulary vocabulary;

    RegisterTerms(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Counter counter(RegisterWords words) {
        Map<RegisterField, Map<String, String>> codes = new HashMap<>();
        codes.put(RegisterField.TARGET_GROUPS, codes(vocabulary.targetGroups()));
        codes.put(RegisterField.APPROACH_TERMS, codes(vocabulary.approaches()));
        return new Counter(words, codes);
    }

    private static Map<String, String> codes(List<Term> terms) {
        Map<String, String> codes = new HashMap<>();
        for (Term term : terms) {
            codes.put(Folding.NAMES.apply(term.code()), term.code());
            codes.put(Folding.NAMES.apply(term.name()), term.code());
            codes.put(Folding.NAMES.apply(term.nameEnglish()), term.code());
        }
        return codes;
    }

    /** Goes through the rows of a register and counts what is no term. */
    static final class Counter {

        private final RegisterWords words;
        private final Map<RegisterField, Map<String, String>> codes;
        private final Map<RegisterField, Map<String, Integer>> unknown = new HashMap<>();

        private Counter(RegisterWords words, Map<RegisterField, Map<String, String>> codes) {
            this.words = words;
            this.codes = codes;
        }

        /** The terms of a column of the vocabulary; those that the text speaks of where there is no such column. */
        Set<AssignedTerm> terms(List<Part> parts, RegisterField field, Set<AssignedTerm> told) {
            Set<AssignedTerm> terms = new HashSet<>();
            boolean any = false;
            for (Part part : parts) {
                if (part.field() == field) {
                    any = true;
                    for (String value : BETWEEN.splitAsStream(String.join("\n", part.lines()))
                            .toList()) {
                        add(field, value.strip(), terms);
                    }
                }
            }
            return any ? terms : told;
        }

        private void add(RegisterField field, String value, Set<AssignedTerm> terms) {
            if (value.isEmpty() || value.length() > MAX_VALUE) {
                return;
            }
            Optional<String> said = words.value(field, value);
            String code = said.orElse(codes.getOrDefault(field, Map.of()).getOrDefault(Folding.NAMES.apply(value), ""));
            if (!code.isEmpty() && codes.getOrDefault(field, Map.of()).containsValue(code)) {
                terms.add(AssignedTerm.main(code));
            } else if (said.isEmpty()) {
                unknown.computeIfAbsent(field, key -> new LinkedHashMap<>()).merge(value, 1, Integer::sum);
            }
        }

        List<UnknownValue> unknown() {
            List<UnknownValue> values = new ArrayList<>();
            unknown.forEach((field, counts) ->
                    counts.forEach((value, count) -> values.add(new UnknownValue(field, value, count))));
            return values;
        }
    }
}
