package jp.tsunagari.portal.ingest.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.text.Folding;

/** The headings that every case has, in their usual order. */
public enum CaseHeading {
    APPROACH("取組のかたち"),
    TARGETS("届けたい人たち"),
    HISTORY("私たちの軌跡"),
    NEW_ACTIVITY("私たちの新たな取組"),
    RESULTS("取組の成果"),
    PROFILE("団体概要"),
    PHOTOS("取組の様子");

    private static final int MAX_LENGTH = 24;
    private static final String DECORATION = " \t\n\u000B\f\r■□◆◇●○▼▶【】〔〕〈〉《》<>[]*#:_―—-";
    private static final Pattern NUMBERING = Pattern.compile("[0-9]{1,2}[.)]");
    private static final List<String> TORIKUMI = List.of("取組", "取り組み", "取組み", "取り組", "取りくみ", "とりくみ");
    private static final Map<String, CaseHeading> BY_SPELLING = bySpelling();

    private final String label;

    CaseHeading(String label) {
        this.label = label;
    }

    /** The heading that the whole line consists of, apart from decoration and spelling variants. */
    public static Optional<CaseHeading> of(String line) {
        if (line.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        return Optional.ofNullable(BY_SPELLING.get(undecorated(Folding.NFKC.apply(line))));
    }

    private static Map<String, CaseHeading> bySpelling() {
        Map<String, CaseHeading> headings = new HashMap<>();
        for (CaseHeading heading : values()) {
            TORIKUMI.forEach(spelling -> headings.put(heading.label.replace(TORIKUMI.get(0), spelling), heading));
        }
        return Map.copyOf(headings);
    }

    private static String undecorated(String line) {
        Matcher numbering = NUMBERING.matcher(line);
        StringBuilder bare = new StringBuilder(line.length());
        for (int i = numbering.lookingAt() ? numbering.end() : 0; i < line.length(); i++) {
            if (DECORATION.indexOf(line.charAt(i)) < 0) {
                bare.append(line.charAt(i));
            }
        }
        return bare.toString();
    }

    /** In the usual spelling. */
    public String label() {
        return label;
    }

    /** Whether the heading is in the first part of a case, where the work itself is told. */
    public boolean isBeforeProfile() {
        return compareTo(PROFILE) < 0;
    }
}
