package jp.tsunagari.portal.ingest.casestudy;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The headings that every case has, in their usual order. */
enum Heading {
    APPROACH("取組のかたち"),
    TARGETS("届けたい人たち"),
    HISTORY("私たちの軌跡"),
    NEW_ACTIVITY("私たちの新たな取組"),
    RESULTS("取組の成果"),
    PROFILE("団体概要"),
    PHOTOS("取組の様子");

    private static final int MAX_LENGTH = 24;
    private static final Pattern DECORATION = Pattern.compile("[\\s■□◆◇●○▼▶【】〔〕〈〉《》<>\\[\\]*#:_―—-]|^[0-9]{1,2}[.)]");
    private static final Pattern TORIKUMI = Pattern.compile("取り組み|取組み|取り組|取りくみ|とりくみ");

    private final String label;

    Heading(String label) {
        this.label = label;
    }

    /** The heading that the whole line consists of, apart from decoration and spelling variants. */
    static Optional<Heading> of(String line) {
        if (line.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String bare = DECORATION.matcher(Normal.nfkc(line)).replaceAll("");
        String spelled = TORIKUMI.matcher(bare).replaceAll("取組");
        return Stream.of(values())
                .filter(heading -> heading.label.equals(spelled))
                .findFirst();
    }

    /** In the usual spelling. */
    String label() {
        return label;
    }

    /** Whether the heading stands in the first part of a case, where the work itself is told. */
    boolean isBeforeProfile() {
        return compareTo(PROFILE) < 0;
    }
}
