package jp.tsunagari.portal.organisation;

/** Another organisation of the catalogue has this name. */
public class NameTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String slug;

    NameTakenException(String slug) {
        super("the name belongs to " + slug);
        this.slug = slug;
    }

    /** Of the organisation that has the name. */
    public String slug() {
        return slug;
    }
}
