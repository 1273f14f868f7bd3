package jp.tsunagari.portal.web.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The part of a file's name that says what was asked for. Where there is no room for all of it, the longest conditions are
 * said in fewer words, so that as many as possible are still named.
 */
public final class FileWords {

    /** Before each condition. */
    private static final String MARK = "_";

    /** Blanks and marks between words of English, which would run together without. */
    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("(?<=[\\p{IsLatin}0-9)\u2019])[\\s:,\u2013]+(?=[\\p{IsLatin}0-9(\u2018])");

    /** What a name of a file may not have on one system or another, or what no one can see in it. */
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\s\\\\/:*?\"<>|&=%#;_]");

    private FileWords() {}

    /**
     * The words, each condition after a mark; empty for no condition, or no room.
     *
     * @param conditions each in words from the longest to the shortest
     * @param room characters that all of it may have
     */
    public static String of(List<List<String>> conditions, int room) {
        List<List<String>> said = conditions.stream()
                .map(words -> words.stream().map(FileWords::safe).toList())
                .filter(words -> !words.get(0).isEmpty())
                .toList();
        List<Integer> steps = new ArrayList<>(said.stream().map(words -> 0).toList());
        List<String> parts = parts(said, steps);
        while (!parts.isEmpty() && length(parts) > room) {
            int longest = longestThatCanBeShorter(said, steps);
            if (longest < 0) {
                // Nothing is left but to name fewer.
                parts = parts.subList(0, parts.size() - 1);
                continue;
            }
            steps.set(longest, steps.get(longest) + 1);
            parts = parts(said, steps);
        }
        return String.join("", parts);
    }

    private static int longestThatCanBeShorter(List<List<String>> said, List<Integer> steps) {
        int longest = -1;
        int most = -1;
        for (int i = 0; i < said.size(); i++) {
            List<String> words = said.get(i);
            int length = words.get(steps.get(i)).length();
            if (steps.get(i) < words.size() - 1 && length > most) {
                longest = i;
                most = length;
            }
        }
        return longest;
    }

    private static List<String> parts(List<List<String>> said, List<Integer> steps) {
        return Stream.iterate(0, i -> i < said.size(), i -> i + 1)
                .map(i -> MARK + said.get(i).get(steps.get(i)))
                .toList();
    }

    private static int length(List<String> parts) {
        return parts.stream().mapToInt(String::length).sum();
    }

    private static String safe(String words) {
        String joined = BETWEEN_WORDS.matcher(words.strip()).replaceAll("-");
        return UNSAFE.matcher(joined).replaceAll("");
    }
}
