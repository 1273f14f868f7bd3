package jp.tsunagari.portal.initiative.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tsunagari.portal.ingest.run.KeptDocument;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.Dates;
import jp.tsunagari.portal.web.credit.DocumentWords;
import jp.tsunagari.portal.web.language.SiteLanguage;
import org.jspecify.annotations.Nullable;

/**
 * How to cite the page of an initiative.
 *
 * @param id of the initiative
 * @param organisation who carries it
 * @param page where it is
 * @param document that it was read from; null where there is none
 * @param read when the reader has read the page
 */
record Citation(
        long id,
        String title,
        String organisation,
        CitedPage page,
        @Nullable KeptDocument document,
        Instant read) {

    /** What means something to BibTeX, in the words that it has for it; braces have to be balanced whatever is before them. */
    private static final Map<Integer, String> SPECIAL = Map.of(
            (int) '\\', "{\\textbackslash}",
            (int) '{', "{\\textbraceleft}",
            (int) '}', "{\\textbraceright}",
            (int) '~', "{\\textasciitilde}",
            (int) '^', "{\\textasciicircum}");

    private static final String ESCAPED = "#$%&_";

    /** A sentence in a language. */
    public String text(Messages messages, Locale language) {
        Messages words = messages.in(language);
        String day = new Dates(words).date(read);
        String address = page.in(language);
        return document == null
                ? words.get("document.citation.typed", organisation, title, address, day)
                : words.get(
                        "document.citation",
                        organisation,
                        title,
                        new DocumentWords(words).name(document),
                        address,
                        day);
    }

    /** An entry for BibTeX, in Japanese as the page is. */
    public String bibtex(Messages messages) {
        Messages words = messages.in(Locale.JAPANESE);
        StringBuilder entry = new StringBuilder(
                String.format(Locale.ROOT, "@misc{tsunagari-%d,%n", id).replace("\r", ""));
        line(entry, "author", "{" + escaped(organisation) + "}");
        line(entry, "title", escaped(title));
        line(entry, "howpublished", escaped(words.get("document.citation.catalogue")));
        if (document != null) {
            line(entry, "note", escaped(new DocumentWords(words).name(document)));
            document.origin().publication().stream()
                    .findFirst()
                    .ifPresent(year -> line(entry, "year", String.valueOf(year)));
        }
        line(entry, "url", page.in(Locale.JAPANESE));
        line(entry, "urldate", new Dates(words).iso(read));
        line(entry, "language", "japanese");
        return entry.append("}\n").toString();
    }

    /**
     * A page that each language has at an address of its own: a reference leads to the one in its language.
     *
     * @param site address of the portal, without a language
     * @param path of the page, without a language
     */
    record CitedPage(String site, String path) {

        String in(Locale language) {
            return site + SiteLanguage.ofTag(language.getLanguage()).prefix() + path;
        }
    }

    private static void line(StringBuilder entry, String field, String value) {
        entry.append("  ").append(field).append(" = {").append(value).append("},\n");
    }

    static String escaped(String text) {
        return text.codePoints()
                .mapToObj(sign -> {
                    String plain = Character.isWhitespace(sign) ? " " : Character.toString(sign);
                    return ESCAPED.indexOf(sign) >= 0 ? "\\" + plain : SPECIAL.getOrDefault(sign, plain);
                })
                .collect(Collectors.joining());
    }
}
