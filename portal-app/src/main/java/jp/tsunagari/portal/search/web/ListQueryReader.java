package jp.tsunagari.portal.search.web;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.effort.EffortKind;
import jp.tsunagari.portal.effort.EvidenceKind;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.region.MunicipalityKind;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.search.CheckedDays;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.SearchRequest;
import jp.tsunagari.portal.search.SortOrder;
import jp.tsunagari.portal.search.query.QueryParser;
import jp.tsunagari.portal.vocabulary.LegalForms;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import jp.tsunagari.portal.web.BadParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads the parameters of a list, for pages, API and exports alike. */
@Component
public class ListQueryReader {

    /** Most items that one page of a list holds. */
    public static final int MAX_SIZE = 100;

    /** Which of the terms of an initiative count. */
    public static final String ROLE = "role";

    /** Those that it is about. */
    public static final String MAIN = "main";

    private static final String ALL = "all";

    private static final int MAX_PAGE = 1_000_000;
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final RegionDirectory regions;
    private final Vocabulary vocabulary;
    private final LegalForms legalForms;
    private final Messages messages;

    ListQueryReader(RegionDirectory regions, Vocabulary vocabulary, LegalForms legalForms, Messages messages) {
        this.regions = regions;
        this.vocabulary = vocabulary;
        this.legalForms = legalForms;
        this.messages = messages;
    }

    /**
     * Understands what can be understood; a parameter that a list does not have is passed over.
     *
     * @param defaultSize items a page when the address does not say
     */
    public ReadQuery read(MultiValueMap<String, String> parameters, int defaultSize) {
        Reading reading = new Reading(parameters);
        ListQuery query = new ListQuery(
                new SearchRequest(
                        reading.text(),
                        reading.synonyms(),
                        reading.filters(),
                        reading.sort(),
                        reading.number("page", 1, MAX_PAGE),
                        reading.number("size", defaultSize, MAX_SIZE)),
                defaultSize);
        return new ReadQuery(query, reading.problems);
    }

    private Predicate<String> known(Facet facet) {
        return switch (facet) {
            case REGION, SEAT -> code -> regions.findWritten(code).isPresent();
            case MUNICIPALITY -> code -> MunicipalityKind.find(code).isPresent();
            case TARGET -> codes(vocabulary.targetGroups())::contains;
            case APPROACH -> codes(vocabulary.approaches())::contains;
            case FORM -> code -> legalForms.find(code).isPresent();
            case YEAR -> code -> YEAR.matcher(code).matches();
            case METRIC ->
                code -> Stream.of(MetricKind.values())
                        .anyMatch(kind -> kind.code().equals(code));
            case EFFORT ->
                code -> Stream.of(EffortKind.values())
                        .anyMatch(kind -> kind.code().equals(code));
            case EVIDENCE ->
                code -> Stream.of(EvidenceKind.values())
                        .anyMatch(kind -> kind.code().equals(code));
            case CHECKED -> CheckedDays.YEAR::equals;
        };
    }

    /** Regions may be named with or without the check digit of their codes. */
    private String settled(Facet facet, String value) {
        return facet == Facet.REGION || facet == Facet.SEAT
                ? regions.findWritten(value).map(Region::code).orElse(value)
                : value;
    }

    private static Set<String> codes(List<Term> terms) {
        return terms.stream().map(Term::code).collect(toSet());
    }

    private final class Reading {

        private final MultiValueMap<String, String> parameters;
        private final List<BadParameter> problems = new ArrayList<>();

        Reading(MultiValueMap<String, String> parameters) {
            this.parameters = parameters;
        }

        String text() {
            String text =
                    Optional.ofNullable(parameters.getFirst("q")).orElse("").strip();
            if (text.length() <= QueryParser.MAX_LENGTH) {
                return text;
            }
            problems.add(new BadParameter("q", text, messages.get("search.wanted.q", QueryParser.MAX_LENGTH)));
            return text.substring(0, QueryParser.MAX_LENGTH);
        }

        boolean synonyms() {
            String value = single("synonyms");
            if (value == null || value.equals("on") || value.equals("off")) {
                return !"off".equals(value);
            }
            problems.add(new BadParameter("synonyms", value, messages.get("search.wanted.synonyms")));
            return true;
        }

        Filters filters() {
            Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
            for (Facet facet : Facet.values()) {
                List<String> values = parameters.getOrDefault(facet.parameter(), List.of()).stream()
                        .filter(value -> value != null && !value.isBlank())
                        .map(String::strip)
                        .toList();
                if (values.isEmpty()) {
                    continue;
                }
                Predicate<String> known = known(facet);
                Set<String> understood = new LinkedHashSet<>();
                for (String value : values) {
                    if (known.test(value)) {
                        understood.add(settled(facet, value));
                    } else {
                        problems.add(new BadParameter(
                                facet.parameter(), value, messages.get("search.wanted." + facet.parameter())));
                    }
                }
                chosen.put(facet, understood);
            }
            return new Filters(chosen, mainOnly());
        }

        private boolean mainOnly() {
            String value = single(ROLE);
            if (value != null && !value.equals(MAIN) && !value.equals(ALL)) {
                problems.add(new BadParameter(ROLE, value, messages.get("search.wanted.role")));
            }
            return MAIN.equals(value);
        }

        SortOrder sort() {
            String value = single("sort");
            if (value == null) {
                return SortOrder.RELEVANCE;
            }
            return Stream.of(SortOrder.values())
                    .filter(order -> order.parameter().equals(value))
                    .findFirst()
                    .orElseGet(() -> {
                        problems.add(new BadParameter("sort", value, messages.get("search.wanted.sort")));
                        return SortOrder.RELEVANCE;
                    });
        }

        int number(String name, int absent, int highest) {
            String value = single(name);
            if (value == null) {
                return absent;
            }
            try {
                int number = Integer.parseInt(value);
                if (number >= 1 && number <= highest) {
                    return number;
                }
                problems.add(new BadParameter(name, value, messages.get("search.wanted.number", highest)));
            } catch (NumberFormatException noNumber) {
                problems.add(new BadParameter(name, value, messages.get("search.wanted.number", highest)));
            }
            return absent;
        }

        /** The first value, or null when there is none that says anything. */
        private @Nullable String single(String name) {
            String value = parameters.getFirst(name);
            return value == null || value.isBlank() ? null : value.strip();
        }
    }

    /**
     * An address as far as it was understood.
     *
     * @param query what it asks for, with what made no sense left out
     * @param problems what made no sense
     */
    public record ReadQuery(ListQuery query, List<BadParameter> problems) {

        public ReadQuery {
            problems = List.copyOf(problems);
        }
    }
}
