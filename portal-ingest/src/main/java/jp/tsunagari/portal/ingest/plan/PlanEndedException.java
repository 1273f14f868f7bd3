package jp.tsunagari.portal.ingest.plan;

/** The plan has been applied or discarded by now; nothing more can be decided about it. */
public class PlanEndedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PlanEndedException(long plan) {
        super("plan " + plan + " has ended");
    }
}
