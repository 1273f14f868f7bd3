package jp.tsunagari.portal.search;

/** The order of a list. */
public enum SortOrder {
    /** The best answers to the words first; without words the same as {@link #NEWEST}. */
    RELEVANCE("relevance"),
    /** The newest fiscal year first, then the order of the document. */
    NEWEST("newest"),
    /** By how the title is read, in the order of the Japanese syllabary. */
    TITLE("title"),
    /** By the northernmost region, as the codes of the regions run; those without a region last. */
    REGION("region");

    private final String parameter;

    SortOrder(String parameter) {
        this.parameter = parameter;
    }

    /** Its name in addresses and in the API. */
    public String parameter() {
        return parameter;
    }
}
