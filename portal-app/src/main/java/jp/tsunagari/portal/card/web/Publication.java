package jp.tsunagari.portal.card.web;

import jp.tsunagari.portal.merge.CardMerge;

/** What became of an attempt to publish. */
sealed interface Publication<D> {

    /**
     * It is stored.
     *
     * @param changed false if there was nothing to change, and no date has moved
     * @param publicPath where readers find it
     */
    record Done<D>(boolean changed, String publicPath) implements Publication<D> {}

    /**
     * Somebody else has changed the card meanwhile; nothing is stored.
     *
     * @param merge the form as what came in, and the catalogue as it is now
     */
    record Stale<D>(CardMerge<D> merge, OpenCard<D> now) implements Publication<D> {}
}
