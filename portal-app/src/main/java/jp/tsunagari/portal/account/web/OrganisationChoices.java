package jp.tsunagari.portal.account.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.tsunagari.portal.organisation.OrganisationName;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.search.names.OrganisationCriteria;
import jp.tsunagari.portal.search.names.OrganisationOrder;
import jp.tsunagari.portal.search.names.OrganisationSearch;
import org.springframework.stereotype.Component;

/** The organisations that a person can belong to. */
@Component
class OrganisationChoices {

    /**
     * An organisation to tick.
     *
     * @param chosen whether it is ticked
     */
    record OrganisationChoice(long id, String name, boolean chosen) {}

    /** More than this no one looks through; they are searched. */
    static final int MAX_LISTED = 50;

    private final Organisations organisations;
    private final OrganisationSearch search;

    OrganisationChoices(Organisations organisations, OrganisationSearch search) {
        this.organisations = organisations;
        this.search = search;
    }

    /** Whether there are too many to list all. */
    boolean areSearched() {
        return organisations.count() > MAX_LISTED;
    }

    /**
     * What can be ticked: all if they are few, else those chosen and the first that a search finds.
     *
     * @param seek name, reading or part of it, empty for none
     */
    List<OrganisationChoice> of(Collection<Long> chosen, String seek) {
        return areSearched() ? listed(chosen, seek, MAX_LISTED) : of(chosen, name -> true);
    }

    /** Those chosen, and as many as are to be listed of those that a search finds. */
    List<OrganisationChoice> listed(Collection<Long> chosen, String seek, int most) {
        Set<Long> found = seek.isBlank()
                ? Set.of()
                : Set.copyOf(search.find(new OrganisationCriteria(seek, null, null, OrganisationOrder.RELEVANCE))
                        .page(1, most));
        return of(chosen, name -> chosen.contains(name.id()) || found.contains(name.id()));
    }

    /** Those chosen first, by name. */
    private List<OrganisationChoice> of(Collection<Long> chosen, Predicate<OrganisationName> isListed) {
        return organisations.names().stream()
                .filter(isListed)
                .map(name -> new OrganisationChoice(name.id(), name.coreName(), chosen.contains(name.id())))
                .sorted(Comparator.comparing((OrganisationChoice choice) -> !choice.chosen())
                        .thenComparing(OrganisationChoice::name))
                .toList();
    }

    /** The names of all, by id. */
    Map<Long, String> names() {
        return organisations.names().stream()
                .collect(Collectors.toMap(OrganisationName::id, OrganisationName::coreName));
    }

    /** Of these ids those that exist. */
    List<Long> existing(Collection<Long> ids) {
        Set<Long> known = names().keySet();
        return ids.stream().filter(known::contains).distinct().toList();
    }
}
