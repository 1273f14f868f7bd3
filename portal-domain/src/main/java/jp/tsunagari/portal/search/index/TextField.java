package jp.tsunagari.portal.search.index;

import java.util.Arrays;
import java.util.List;

/**
 * The fields that words are looked for in, and how much a find in each is worth. Texts of like worth share a field: each
 * field is one more condition for every word and for every synonym of it.
 */
enum TextField {
    NAMES("names", 8f),
    PHRASES("phrases", 4f),
    TERMS("terms", 2.5f),
    BODY("body", 1f),
    CAPTIONS("captions", 0.4f);

    static final List<TextField> ALL = Arrays.asList(values());

    private final String path;
    private final float weight;

    TextField(String path, float weight) {
        this.path = path;
        this.weight = weight;
    }

    /** Its name in the index. */
    String path() {
        return path;
    }

    float weight() {
        return weight;
    }
}
