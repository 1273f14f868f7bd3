package jp.tsunagari.portal.ingest.explain;

import java.util.HashMap;
import java.util.Map;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.vocabulary.Vocabulary;

/** The names that the terms have at first, for want of the database where an admin may have changed them. */
final class TermNames {

    private final Map<String, String> names;

    private TermNames(Map<String, String> names) {
        this.names = Map.copyOf(names);
    }

    static TermNames of(String fileName) {
        Map<String, String> names = new HashMap<>();
        new ClasspathCsv(Vocabulary.class, fileName)
                .rows()
                .forEach(row -> names.put(row.get("code"), row.get("name_ja")));
        return new TermNames(names);
    }

    /** The code itself for a term that is not among them. */
    String nameOf(String code) {
        return names.getOrDefault(code, code);
    }
}
