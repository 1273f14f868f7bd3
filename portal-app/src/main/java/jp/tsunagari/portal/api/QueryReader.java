package jp.tsunagari.portal.api;

import java.util.List;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.organisation.web.OrganisationQuery;
import jp.tsunagari.portal.organisation.web.OrganisationQueryReader;
import jp.tsunagari.portal.organisation.web.OrganisationQueryReader.ReadOrganisationQuery;
import jp.tsunagari.portal.search.web.ListQuery;
import jp.tsunagari.portal.search.web.ListQueryReader;
import jp.tsunagari.portal.search.web.ListQueryReader.ReadQuery;
import jp.tsunagari.portal.web.BadParameter;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads what a list is asked for, as strictly as programs need it. */
@Component
public class QueryReader {

    private static final int DEFAULT_SIZE = 20;

    private final ListQueryReader reader;
    private final OrganisationQueryReader organisations;
    private final Messages messages;

    QueryReader(ListQueryReader reader, OrganisationQueryReader organisations, Messages messages) {
        this.reader = reader;
        this.organisations = organisations;
        this.messages = messages;
    }

    /** @throws BadParameterException naming every value that makes no sense */
    public ListQuery read(MultiValueMap<String, String> parameters) {
        ReadQuery read = reader.read(parameters, DEFAULT_SIZE);
        refuse(read.problems());
        return read.query();
    }

    /**
     * As above, of a list of organisations.
     *
     * @throws BadParameterException naming every value that makes no sense
     */
    public OrganisationQuery organisations(MultiValueMap<String, String> parameters) {
        ReadOrganisationQuery read = organisations.read(parameters, DEFAULT_SIZE);
        refuse(read.problems());
        return read.query();
    }

    private void refuse(List<BadParameter> problems) {
        if (!problems.isEmpty()) {
            throw new BadParameterException(problems.stream()
                    .map(bad -> BadParameterException.Problem.of(messages, bad.name(), bad.value(), bad.wanted()))
                    .toList());
        }
    }
}
