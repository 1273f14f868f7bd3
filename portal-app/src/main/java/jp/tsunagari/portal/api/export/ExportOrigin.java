package jp.tsunagari.portal.api.export;

import java.util.List;
import jp.tsunagari.portal.catalogue.DataLicence;
import jp.tsunagari.portal.message.Messages;

/**
 * Where an export comes from.
 *
 * @param day on which it was made
 * @param conditions what was asked for, in words
 * @param address absolute, of the list or file that was asked for
 * @param count initiatives in it
 */
record ExportOrigin(String day, String conditions, String address, int count) {

    /** Item and content of each line. */
    List<List<String>> lines(Messages messages) {
        return List.of(
                line(messages, "attribution", messages.get(DataLicence.ATTRIBUTION_KEY)),
                line(messages, "licence", messages.get(DataLicence.NAME_KEY)),
                line(messages, "licence-url", DataLicence.ADDRESS),
                line(messages, "day", day),
                line(messages, "conditions", conditions),
                line(messages, "count", messages.get("export.origin.count.value", count)),
                line(messages, "url", address),
                line(messages, "empty", messages.get("export.origin.empty.value")),
                line(messages, "metrics", messages.get("export.origin.metrics.value")),
                line(messages, "columns", messages.get("export.origin.columns.value")));
    }

    private static List<String> line(Messages messages, String item, String content) {
        return List.of(messages.get("export.origin." + item), content);
    }
}
