package jp.tsunagari.portal.readiness;

/** One thing that a public portal needs. Implementations are beans, found in the order that {@code @Order} gives them. */
public interface ReadinessCheck {

    /** Looks at it now. Takes no longer than a person waits for a page. */
    Finding look();
}
