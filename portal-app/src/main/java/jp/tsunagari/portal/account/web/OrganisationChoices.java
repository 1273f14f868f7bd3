package jp.tsunagari.portal.account.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tsunagari.portal.organisation.OrganisationName;
import jp.tsunagari.portal.organisation.Organisations;
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

    private final Organisations organisations;

    OrganisationChoices(Organisations organisations) {
        this.organisations = organisations;
    }

    /** All, those chosen first, by name. */
    List<OrganisationChoice> of(Collection<Long> chosen) {
        return organisations.names().stream()
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
