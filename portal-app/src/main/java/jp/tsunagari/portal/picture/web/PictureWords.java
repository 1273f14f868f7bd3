package jp.tsunagari.portal.picture.web;

import java.util.List;

/**
 * What stands on a picture.
 *
 * @param portal the name of the portal, at the head
 * @param title of the page, large
 * @param lines below it, such as the organisation and the places; each is cut where it does not fit
 */
record PictureWords(String portal, String title, List<String> lines) {

    PictureWords {
        lines = List.copyOf(lines);
    }
}
