package jp.tsunagari.portal.search.names;

/** The order of a list of organisations. */
public enum OrganisationOrder {
    /** Those that are called as was typed first, then those whose name has it; else, and without words, by reading. */
    RELEVANCE("relevance"),
    /** By how the name is read, in the order of the Japanese syllabary. */
    READING("reading"),
    /** By the letters of the name, as catalogues of names have them. */
    NAME("name"),
    /** What changed last first. */
    UPDATED("updated");

    private final String parameter;

    OrganisationOrder(String parameter) {
        this.parameter = parameter;
    }

    /** Its name in addresses and in the API. */
    public String parameter() {
        return parameter;
    }
}
