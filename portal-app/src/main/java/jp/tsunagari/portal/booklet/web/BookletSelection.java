package jp.tsunagari.portal.booklet.web;

import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.shortlist.ChosenList;

/**
 * What a booklet is made of, as an address says it.
 *
 * @param cases ids in order, at most as many as a booklet may have
 * @param found how many there are
 * @param words what was asked for
 * @param address path and query of the list
 * @param parameters of that list, for the form to send again
 * @param noted what somebody has said of a shortlist; empty for other lists
 */
record BookletSelection(
        List<Long> cases,
        int found,
        String words,
        String address,
        List<Map.Entry<String, String>> parameters,
        ChosenList noted) {

    BookletSelection {
        cases = List.copyOf(cases);
        parameters = List.copyOf(parameters);
    }

    /** Whether there is more than a booklet may have. */
    public boolean isCut() {
        return found > cases.size();
    }
}
