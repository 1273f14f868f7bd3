package jp.tsunagari.portal.vocabulary;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tsunagari.portal.shared.ClasspathCsv;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The closed list of legal forms, in the order in which they are offered. */
@Component
public class LegalForms {

    static final ClasspathCsv TABLE = new ClasspathCsv(LegalForms.class, "legal-forms.csv");

    /** Apart from the table, whose check sum migrations have kept. */
    private static final ClasspathCsv ENGLISH = new ClasspathCsv(LegalForms.class, "legal-forms-english.csv");

    private final Map<String, LegalForm> byCode = new LinkedHashMap<>();

    public LegalForms() {
        Map<String, String> english =
                ENGLISH.rows().stream().collect(toMap(row -> row.get("code"), row -> row.get("name_en")));
        TABLE.rows().stream()
                .map(row -> new LegalForm(
                        row.get("code"),
                        row.get("name_ja"),
                        Objects.requireNonNull(english.get(row.get("code")), "a legal form without an English name"),
                        spellings(row.get("written_as"))))
                .forEach(form -> byCode.put(form.code(), form));
    }

    public List<LegalForm> all() {
        return List.copyOf(byCode.values());
    }

    /**
     * The form with this code.
     *
     * @throws IllegalArgumentException when there is none; the database refuses to store one
     */
    public LegalForm get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no legal form " + code));
    }

    /** The form with this code, or empty when there is none. */
    public Optional<LegalForm> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The form with this code; null stays null, which is a form that no one knows. */
    public @Nullable LegalForm getOrNull(@Nullable String code) {
        return code == null ? null : get(code);
    }

    /** A cell such as {@code 特定非営利活動法人|NPO法人|(特非)}; empty where a name carries no legal form. */
    private static List<String> spellings(String cell) {
        return Stream.of(cell.split("\\|"))
                .filter(spelling -> !spelling.isEmpty())
                .toList();
    }
}
