package jp.tsunagari.portal.ingest.vocabulary;

import java.util.ArrayList;
import java.util.List;

/** Takes running text apart into sentences; a full stop within brackets ends none. */
final class SentenceSplitter {

    private static final String END = "。！？!?";
    private static final String OPENING = "「『（(“〈";
    private static final String CLOSING = "」』）)”〉";

    private SentenceSplitter() {}

    static List<String> split(String body) {
        List<String> sentences = new ArrayList<>();
        body.lines().forEach(line -> splitLine(line, sentences));
        return sentences;
    }

    private static void splitLine(String line, List<String> sentences) {
        int start = 0;
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (OPENING.indexOf(c) >= 0) {
                depth++;
            } else if (CLOSING.indexOf(c) >= 0) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && END.indexOf(c) >= 0) {
                sentences.add(line.substring(start, i + 1));
                start = i + 1;
            }
        }
        sentences.add(line.substring(start));
    }
}
