package jp.tsunagari.portal.api.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.credit.Credit;
import org.jspecify.annotations.Nullable;

/**
 * Where an export comes from.
 *
 * @param credit of all that is in it
 * @param day on which it was made
 * @param conditions what was asked for, in words
 * @param address absolute, of the list or file that was asked for
 * @param count initiatives in it
 */
record ExportOrigin(Credit credit, String day, String conditions, String address, int count) {

    /** Item and content of each line. */
    List<List<String>> lines(Messages messages) {
        return Stream.of(
                        line(messages, "attribution", credit.text()),
                        line(messages, "licence", credit.licenceNames()),
                        line(messages, "licence-url", credit.licenceAddresses()),
                        line(messages, "day", day),
                        line(messages, "conditions", conditions),
                        line(messages, "count", messages.get("export.origin.count.value", count)),
                        line(messages, "url", address),
                        line(messages, "empty", messages.get("export.origin.empty.value")),
                        line(messages, "metrics", messages.get("export.origin.metrics.value")),
                        line(messages, "columns", messages.get("export.origin.columns.value")))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty where there is nothing to say. */
    private static Optional<List<String>> line(Messages messages, String item, @Nullable String content) {
        return Optional.ofNullable(content).map(said -> List.of(messages.get("export.origin." + item), said));
    }
}
