package jp.tsunagari.portal.shortlist.web;

import java.util.List;
import jp.tsunagari.portal.shortlist.KeptList;

/**
 * A revision and what it changed.
 *
 * @param latest whether it is what the list is now
 */
record ListRevisionView(KeptList.ListRevision revision, List<String> changes, boolean latest) {

    ListRevisionView {
        changes = List.copyOf(changes);
    }
}
