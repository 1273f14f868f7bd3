package jp.tsunagari.portal.ingest.web;

import java.util.List;

/**
 * A field as it was read, in words.
 *
 * @param values empty where the document says nothing
 */
record ReadFieldView(String label, List<String> values) {

    ReadFieldView {
        values = List.copyOf(values);
    }
}
