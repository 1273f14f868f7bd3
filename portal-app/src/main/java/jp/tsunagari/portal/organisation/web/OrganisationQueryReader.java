package jp.tsunagari.portal.organisation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.search.names.OrganisationCriteria;
import jp.tsunagari.portal.search.names.OrganisationOrder;
import jp.tsunagari.portal.search.query.QueryParser;
import jp.tsunagari.portal.search.web.ListQueryReader;
import jp.tsunagari.portal.vocabulary.LegalForms;
import jp.tsunagari.portal.web.BadParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads the parameters of a list of organisations, for pages, API and files alike. */
@Component
public class OrganisationQueryReader {

    private static final int MAX_PAGE = 1_000_000;

    private final RegionDirectory regions;
    private final LegalForms legalForms;
    private final Messages messages;

    OrganisationQueryReader(RegionDirectory regions, LegalForms legalForms, Messages messages) {
        this.regions = regions;
        this.legalForms = legalForms;
        this.messages = messages;
    }

    /**
     * Understands what can be understood; a parameter that the list does not have is passed over.
     *
     * @param defaultSize items a page when the address does not say
     */
    public ReadOrganisationQuery read(MultiValueMap<String, String> parameters, int defaultSize) {
        Reading reading = new Reading(parameters);
        String text = reading.text();
        OrganisationCriteria criteria =
                new OrganisationCriteria(text, reading.region(), reading.form(), reading.order(text));
        OrganisationQuery query = new OrganisationQuery(
                criteria,
                reading.number("page", 1, MAX_PAGE),
                reading.number("size", defaultSize, ListQueryReader.MAX_SIZE),
                defaultSize);
        return new ReadOrganisationQuery(query, reading.problems);
    }

    /** @param problems values that make no sense and were passed over */
    public record ReadOrganisationQuery(OrganisationQuery query, List<BadParameter> problems) {

        public ReadOrganisationQuery {
            problems = List.copyOf(problems);
        }
    }

    private final class Reading {

        private final MultiValueMap<String, String> parameters;
        private final List<BadParameter> problems = new ArrayList<>();

        Reading(MultiValueMap<String, String> parameters) {
            this.parameters = parameters;
        }

        String text() {
            String text = Optional.ofNullable(value("q")).orElse("");
            if (text.length() <= QueryParser.MAX_LENGTH) {
                return text;
            }
            problems.add(new BadParameter("q", text, messages.get("search.wanted.q", QueryParser.MAX_LENGTH)));
            return text.substring(0, QueryParser.MAX_LENGTH);
        }

        @Nullable
        String region() {
            String code = known(
                    "region",
                    value("region"),
                    written -> regions.findWritten(written).isPresent());
            return code == null
                    ? null
                    : regions.findWritten(code).map(Region::code).orElse(code);
        }

        @Nullable
        String form() {
            return known("form", value("form"), code -> legalForms.find(code).isPresent());
        }

        /** Without words the usual order is that of the readings. */
        OrganisationOrder order(String text) {
            String value = value("sort");
            if (value == null) {
                return OrganisationOrder.RELEVANCE;
            }
            Optional<OrganisationOrder> order = Stream.of(OrganisationOrder.values())
                    .filter(each -> each.parameter().equals(value))
                    .findFirst();
            if (order.isEmpty()) {
                problems.add(new BadParameter("sort", value, messages.get("organisation.wanted.sort")));
            }
            return order.filter(each -> each != OrganisationOrder.READING || !text.isEmpty())
                    .orElse(OrganisationOrder.RELEVANCE);
        }

        int number(String name, int absent, int highest) {
            String value = value(name);
            if (value == null) {
                return absent;
            }
            try {
                int number = Integer.parseInt(value);
                if (number >= 1 && number <= highest) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Told below, as a number out of range is.
            }
            problems.add(new BadParameter(name, value, messages.get("search.wanted.number", highest)));
            return absent;
        }

        private @Nullable String known(String name, @Nullable String value, Predicate<String> isKnown) {
            if (value == null || isKnown.test(value)) {
                return value;
            }
            problems.add(new BadParameter(name, value, messages.get("search.wanted." + name)));
            return null;
        }

        private @Nullable String value(String name) {
            String value = parameters.getFirst(name);
            return value == null || value.isBlank() ? null : value.strip();
        }
    }
}
