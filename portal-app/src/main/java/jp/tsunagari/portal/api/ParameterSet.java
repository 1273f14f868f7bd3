package jp.tsunagari.portal.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.SortOrder;
import jp.tsunagari.portal.search.names.OrganisationOrder;
import jp.tsunagari.portal.search.web.ListQueryReader;
import org.jspecify.annotations.Nullable;

/** Which query parameters an address of the API takes. */
public enum ParameterSet {
    /** None at all. */
    NONE {
        @Override
        public List<Parameter> parameters() {
            return List.of();
        }
    },
    /** A part of a list. */
    PAGE {
        @Override
        public List<Parameter> parameters() {
            return List.of(
                    Parameter.number("page", "api.parameter.page", LAST_PAGE),
                    Parameter.number("size", "api.parameter.size", ListQueryReader.MAX_SIZE));
        }
    },
    /** Organisations with words, filters, order and page. */
    ORGANISATIONS {
        @Override
        public List<Parameter> parameters() {
            return joined(List.of(
                    List.of(
                            Parameter.text("q", "api.parameter.organisation-q"),
                            Parameter.text("region", "api.parameter.organisation-region"),
                            Parameter.text("form", "api.parameter.organisation-form"),
                            Parameter.choice(
                                    "sort",
                                    "api.parameter.organisation-sort",
                                    Stream.of(OrganisationOrder.values())
                                            .map(OrganisationOrder::parameter)
                                            .toList())),
                    PAGE.parameters()));
        }
    },
    /** What a feed follows. */
    FILTER {
        @Override
        public List<Parameter> parameters() {
            List<Parameter> parameters = new ArrayList<>(List.of(
                    Parameter.text("q", "api.parameter.q"),
                    Parameter.choice("synonyms", "api.parameter.synonyms", List.of("on", "off"))));
            Stream.of(Facet.values()).map(Parameter::facet).forEach(parameters::add);
            parameters.add(Parameter.choice(ListQueryReader.ROLE, "api.parameter.role", List.of("main", "all")));
            return List.copyOf(parameters);
        }
    },
    /** A list with words, filters, order and page. */
    LIST {
        @Override
        public List<Parameter> parameters() {
            return joined(List.of(FILTER.parameters(), List.of(Parameter.sort()), PAGE.parameters()));
        }
    },
    /** What a list has, on all its pages, or the initiatives of a shortlist. */
    EXPORT {
        @Override
        public List<Parameter> parameters() {
            return joined(List.of(
                    List.of(new Parameter("id", "api.parameter.id", true, List.of(), Integer.MAX_VALUE)),
                    FILTER.parameters(),
                    List.of(
                            Parameter.sort(),
                            Parameter.number("page", "api.parameter.export-page", LAST_PAGE),
                            Parameter.number("size", "api.parameter.export-size", ListQueryReader.MAX_SIZE),
                            Parameter.text("view", "api.parameter.export-view"),
                            Parameter.text(COLUMNS, "api.parameter.columns"),
                            Parameter.choice(PROFILE, "api.parameter.profile", List.of(GIF)))));
        }
    },
    /** All organisations of a list. */
    ORGANISATION_EXPORT {
        @Override
        public List<Parameter> parameters() {
            return joined(List.of(
                    ORGANISATIONS.parameters(),
                    List.of(
                            Parameter.text(COLUMNS, "api.parameter.columns"),
                            Parameter.choice(PROFILE, "api.parameter.profile", List.of(GIF)))));
        }
    };

    /** Names of the columns of a table that are wanted. */
    public static final String COLUMNS = "columns";

    /** Names a model whose columns are wanted. */
    public static final String PROFILE = "profile";

    /** 政府相互運用性フレームワーク. */
    public static final String GIF = "gif";

    private static final int LAST_PAGE = 1_000_000;

    /** In the order in which they are documented. */
    public abstract List<Parameter> parameters();

    private static List<Parameter> joined(List<List<Parameter>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }

    /**
     * A query parameter as it is documented and checked.
     *
     * @param description key of a message; its only argument is the greatest length of {@code q}
     * @param repeatable whether it may occur more than once
     * @param values the only values, where they are few and fixed; else empty
     * @param largest for a whole number from 1 its upper bound, else null
     */
    public record Parameter(
            String name,
            String description,
            boolean repeatable,
            List<String> values,
            @Nullable Integer largest) {

        public Parameter {
            values = List.copyOf(values);
        }

        static Parameter text(String name, String description) {
            return new Parameter(name, description, false, List.of(), null);
        }

        static Parameter number(String name, String description, int largest) {
            return new Parameter(name, description, false, List.of(), largest);
        }

        static Parameter choice(String name, String description, List<String> values) {
            return new Parameter(name, description, false, values, null);
        }

        static Parameter facet(Facet facet) {
            return new Parameter(facet.parameter(), "api.parameter." + facet.parameter(), true, List.of(), null);
        }

        static Parameter sort() {
            return choice(
                    "sort",
                    "api.parameter.sort",
                    Stream.of(SortOrder.values()).map(SortOrder::parameter).toList());
        }
    }

    /** Says which query parameters a method answers to. Any other is refused, and these are documented. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    public @interface Accepts {

        ParameterSet value();
    }
}
