package jp.tsunagari.portal.ingest.apply;

/** The catalogue is not any more what the plan was made for. Nothing has been stored; the plan shows the new state. */
public class CatalogueMovedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CatalogueMovedException(long plan) {
        super("the catalogue has moved since plan " + plan + " was seen");
    }
}
