package jp.tsunagari.portal.search.query;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.text.SearchableText;
import jp.tsunagari.portal.search.text.WordPattern;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.text.Eras;
import jp.tsunagari.portal.text.Folding;
import jp.tsunagari.portal.vocabulary.LegalForms;
import org.springframework.stereotype.Component;

/** Reads fiscal years and legal forms, whose names are few and have forms of their own. */
@Component
class YearsAndForms {

    /** 令和7年度, R7, 2025年度, FY 2025, fiscal 2025, fiscal year 2025; a bare number only if it is all that there is. */
    private static final Pattern YEAR = Pattern.compile(
            "(?:(?<era>令和|平成|昭和|[RrHhSs])(?<number>\\d{1,2}|元)|(?i:fiscal (?:year )?|fy ?)?(?<western>20\\d\\d))(?<unit>年度|年)?");

    private final SearchableText texts;
    private final Map<String, Set<String>> forms = new HashMap<>();

    YearsAndForms(SearchableText texts, LegalForms legalForms) {
        this.texts = texts;
        new ClasspathCsv(YearsAndForms.class, "form-words.csv")
                .rows()
                .forEach(row -> forms.put(
                        texts.letters(row.get("word")),
                        new LinkedHashSet<>(Set.of(row.get("codes").split(" ")))));
        legalForms.all().forEach(form -> {
            form.writtenAs()
                    .forEach(spelling -> forms.computeIfAbsent(texts.letters(spelling), each -> new LinkedHashSet<>())
                            .add(form.code()));
        });
    }

    /** Codes of the legal forms that are called so; empty if none is. */
    Set<String> forms(String word) {
        return forms.getOrDefault(texts.letters(word), Set.of());
    }

    /** The year that the text begins with, if what follows does not make something else of it. */
    Optional<Year> year(String text) {
        Matcher year = YEAR.matcher(Folding.NFKC.apply(text));
        if (!year.lookingAt()) {
            return Optional.empty();
        }
        String rest = text.substring(Math.min(year.end(), text.length()));
        boolean free = rest.isEmpty() || rest.startsWith("の") || "年度".equals(year.group("unit"));
        boolean says = year.group("unit") != null || year.group("era") != null || rest.isEmpty();
        if (!free || !says) {
            return Optional.empty();
        }
        String western = year.group("western");
        int number =
                western != null ? Integer.parseInt(western) : Eras.western(year.group("era"), year.group("number"));
        return Optional.of(new Year(number, Math.min(year.end(), text.length())));
    }

    /** Whether a text is a year and nothing else. */
    boolean isYear(String text) {
        return year(text).filter(year -> year.end() == text.length()).isPresent();
    }

    /**
     * A fiscal year at the beginning of a text.
     *
     * @param end offset after it
     */
    record Year(int year, int end) {

        /** @param name how texts name the year */
        UnderstoodField field(String typed, WordPattern name) {
            return new UnderstoodField(typed, Facet.YEAR, Set.of(String.valueOf(year)), List.of(name));
        }
    }
}
