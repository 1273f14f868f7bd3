package jp.tsunagari.portal.vocabulary;

import java.util.ArrayList;
import java.util.List;

/** What a term takes in or leaves out, one by one. Admins write it as one text, as each language joins words. */
public final class TermExamples {

    private static final String BETWEEN = "・、，,;；";
    private static final String STRONGER = ";；";
    private static final String OPENING = "（([「『‘“";
    private static final String CLOSING = "）)]」』’”";

    private TermExamples() {}

    /** The examples of a text; what is in brackets or quotation marks stays together. */
    public static List<String> of(String text) {
        List<String> examples = new ArrayList<>();
        // Where semicolons part examples, commas are within them.
        boolean strong = text.chars().anyMatch(c -> STRONGER.indexOf(c) >= 0);
        String between = strong ? STRONGER : BETWEEN;
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (OPENING.indexOf(c) >= 0) {
                depth++;
            } else if (CLOSING.indexOf(c) >= 0 && depth > 0) {
                // An apostrophe closes nothing that was not opened.
                depth--;
            } else if (depth == 0 && between.indexOf(c) >= 0) {
                add(text.substring(begin, i), examples);
                begin = i + 1;
            }
        }
        add(text.substring(begin), examples);
        return examples;
    }

    private static void add(String example, List<String> examples) {
        if (!example.isBlank()) {
            examples.add(example.strip());
        }
    }
}
