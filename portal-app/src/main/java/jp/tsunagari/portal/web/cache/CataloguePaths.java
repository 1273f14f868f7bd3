package jp.tsunagari.portal.web.cache;

import java.util.List;

/**
 * The addresses whose answers depend on nothing but the catalogue. What is not named here is simply made anew: pages
 * about imports and accounts, health, files, and exports, which are too long to keep.
 */
final class CataloguePaths {

    private static final List<String> ROOTS = List.of(
            "/initiatives",
            "/organisations",
            "/regions",
            "/compare",
            "/matrix",
            "/accessibility",
            "/api/v1/initiatives",
            "/api/v1/organisations");

    private CataloguePaths() {}

    static boolean contains(String path) {
        boolean export = path.endsWith(".csv") || path.endsWith(".xlsx");
        return path.equals("/") || (!export && ROOTS.stream().anyMatch(root -> isIn(root, path)));
    }

    private static boolean isIn(String root, String path) {
        return path.startsWith(root) && (path.length() == root.length() || path.charAt(root.length()) == '/');
    }
}
