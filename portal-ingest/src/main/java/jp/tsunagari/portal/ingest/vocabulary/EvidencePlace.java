package jp.tsunagari.portal.ingest.vocabulary;

import jp.tsunagari.portal.shared.SectionKind;
import org.jspecify.annotations.Nullable;

/** Where in a case a term may be named; the stronger evidence comes first. */
enum EvidencePlace {
    /** 届けたい人たち. */
    TARGET("target", 6, null),
    /** 取組のかたち. */
    FORM("form", 6, null),
    /** The title in the header. */
    TITLE("title", 6, null),
    /** A statement in 私たちの新たな取組. */
    ACTIVITY("activity", 4, SectionKind.NEW_ACTIVITY),
    /** A statement in 取組の成果. */
    RESULTS("results", 2, SectionKind.RESULTS),
    /** A statement in a story. */
    STORY("story", 2, SectionKind.STORY),
    /** A statement in 私たちの軌跡, which tells of all that the organisation does; never enough by itself. */
    HISTORY("history", 1, SectionKind.HISTORY);

    private final String keyword;
    private final int weight;
    private final @Nullable SectionKind section;

    EvidencePlace(String keyword, int weight, @Nullable SectionKind section) {
        this.keyword = keyword;
        this.weight = weight;
        this.section = section;
    }

    /** The place's name in the data files; running text has one name for all its sections there. */
    String keyword() {
        return keyword;
    }

    /** What a statement there adds to what speaks for a term. */
    int weight() {
        return weight;
    }

    /** The same for a statement that says in so many words that it is what the initiative is for, or took on. */
    int emphaticWeight() {
        return switch (this) {
            case TARGET, FORM, TITLE, HISTORY -> weight;
            case ACTIVITY -> TARGET.weight;
            case RESULTS, STORY -> TermReading.ALSO;
        };
    }

    /** The section of running text; null for lists and the title. */
    @Nullable
    SectionKind section() {
        return section;
    }

    boolean isRunningText() {
        return section != null;
    }
}
