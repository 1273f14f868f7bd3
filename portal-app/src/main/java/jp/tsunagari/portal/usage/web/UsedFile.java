package jp.tsunagari.portal.usage.web;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files that are counted, by the patterns of their addresses. */
enum UsedFile {
    INITIATIVES_CSV("/initiatives.csv", "/api/v1/initiatives.csv"),
    INITIATIVES_XLSX("/initiatives.xlsx", "/api/v1/initiatives.xlsx"),
    ORGANISATIONS_CSV("/organisations.csv", "/api/v1/organisations.csv"),
    MATRIX_CSV("/matrix.csv"),
    GROUPS_CSV("/compare/groups.csv"),
    COMPARE_CSV("/compare.csv"),
    COMPARE_XLSX("/compare.xlsx"),
    COMPARE_PDF("/compare.pdf"),
    COMPARE_MD("/compare.md"),
    SHEET_PDF("/initiatives/{slug}/sheet.pdf"),
    BOOKLET("/booklets/{token}/file"),
    SHORTLIST("/shortlist.csv", "/shortlist.json"),
    DATA_ALL("/data/all.zip"),
    DATA_TABLE("/data/{table*");

    private final Pattern addresses;

    /** @param patterns of addresses; the last character of one may be {@code *} for whatever follows */
    UsedFile(String... patterns) {
        this.addresses = Pattern.compile(Stream.of(patterns)
                .map(pattern -> pattern.endsWith("*")
                        ? Pattern.quote(pattern.substring(0, pattern.length() - 1)) + ".*"
                        : Pattern.quote(pattern))
                .collect(joining("|")));
    }

    /** As it is stored and in files. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Of the words for it. */
    String messageKey() {
        return "usage.file." + code();
    }

    /** The file whose address has this pattern; empty if it is not one that is counted. */
    static Optional<UsedFile> ofPattern(String pattern) {
        return Stream.of(values())
                .filter(file -> file.addresses.matcher(pattern).matches())
                .findFirst();
    }

    /** The file with this code; empty if an earlier version of the portal had it. */
    static Optional<UsedFile> find(String code) {
        return Stream.of(values()).filter(file -> file.code().equals(code)).findFirst();
    }
}
