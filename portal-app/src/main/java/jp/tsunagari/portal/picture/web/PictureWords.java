package jp.tsunagari.portal.picture.web;

import java.util.List;

/**
 * What stands on a picture.
 *
 * @param portal the name of the portal, at the foot
 * @param line what the portal is, beside its name
 * @param title of the page, large
 * @param lines below it, such as the organisation and the places, or a sentence; what does not fit is cut
 */
record PictureWords(String portal, String line, String title, List<String> lines) {

    PictureWords {
        lines = List.copyOf(lines);
    }
}
