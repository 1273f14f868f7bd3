package jp.tsunagari.portal.compare.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import jp.tsunagari.portal.initiative.Initiatives;

/** Addresses of comparisons of initiatives of the real document. */
final class Chosen {

    private final Initiatives initiatives;

    Chosen(Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    long id(String slug) {
        return initiatives.findBySlug(slug).orElseThrow().summary().id();
    }

    /** {@code id=1&id=2}. */
    String ids(String... slugs) {
        return Arrays.stream(slugs).map(slug -> "id=" + id(slug)).collect(Collectors.joining("&"));
    }
}
