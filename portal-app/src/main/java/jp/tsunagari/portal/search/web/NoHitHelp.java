package jp.tsunagari.portal.search.web;

import java.util.List;

/**
 * What helps somebody further who has found nothing.
 *
 * @param words each word alone in the whole catalogue
 * @param near words that may have been meant instead
 * @param looser lists that ask for less
 */
record NoHitHelp(List<Step> words, List<Step> near, List<Step> looser) {

    NoHitHelp {
        words = List.copyOf(words);
        near = List.copyOf(near);
        looser = List.copyOf(looser);
    }

    /**
     * A list to go to, and how many initiatives stand in it.
     *
     * @param label a word, or what is different from what was asked for
     */
    record Step(String label, long count, String address) {}
}
