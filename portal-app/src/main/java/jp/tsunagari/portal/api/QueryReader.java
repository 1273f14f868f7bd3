package jp.tsunagari.portal.api;

import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.web.ListQuery;
import jp.tsunagari.portal.search.web.ListQueryReader;
import jp.tsunagari.portal.search.web.ListQueryReader.ReadQuery;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads what a list of initiatives is asked for, as strictly as programs need it. */
@Component
public class QueryReader {

    private static final int DEFAULT_SIZE = 20;

    private final ListQueryReader reader;
    private final Messages messages;

    QueryReader(ListQueryReader reader, Messages messages) {
        this.reader = reader;
        this.messages = messages;
    }

    /** @throws BadParameterException naming every value that makes no sense */
    public ListQuery read(MultiValueMap<String, String> parameters) {
        ReadQuery read = reader.read(parameters, DEFAULT_SIZE);
        if (!read.problems().isEmpty()) {
            throw new BadParameterException(read.problems().stream()
                    .map(bad -> BadParameterException.Problem.of(messages, bad.name(), bad.value(), bad.wanted()))
                    .toList());
        }
        return read.query();
    }
}
