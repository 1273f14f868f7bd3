package jp.tsunagari.portal.api;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.organisation.OrganisationView;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.region.RegionNames;
import jp.tsunagari.portal.vocabulary.LegalForms;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns initiatives into JSON summaries, with as many queries for a hundred as for one. */
@Component
class SummaryAssembler {

    private final Organisations organisations;
    private final Vocabulary vocabulary;
    private final LegalForms legalForms;
    private final RegionNames regionNames;

    SummaryAssembler(
            Organisations organisations, Vocabulary vocabulary, LegalForms legalForms, RegionNames regionNames) {
        this.organisations = organisations;
        this.vocabulary = vocabulary;
        this.legalForms = legalForms;
        this.regionNames = regionNames;
    }

    List<SummaryJson> of(List<InitiativeSummary> initiatives) {
        if (initiatives.isEmpty()) {
            return List.of();
        }
        Map<Long, OrganisationView> byId = organisations.findByIds(
                initiatives.stream().map(InitiativeSummary::organisationId).collect(toSet()));
        List<Term> targetGroups = vocabulary.targetGroups();
        List<Term> approaches = vocabulary.approaches();
        return initiatives.stream()
                .map(initiative -> new SummaryJson(
                        initiative.id(),
                        initiative.slug(),
                        ApiLinks.initiative(initiative.slug()),
                        initiative.title().text(),
                        initiative.title().origin().code(),
                        organisation(byId.get(initiative.organisationId())),
                        initiative.fiscalYear(),
                        initiative.regions().stream()
                                .map(region -> RegionJson.of(
                                        regionNames.of(region.code()),
                                        region.basis().code()))
                                .toList(),
                        chosen(targetGroups, initiative.targetGroups()),
                        chosen(approaches, initiative.approaches()),
                        List.of(),
                        initiative.updatedAt()))
                .toList();
    }

    CodedName legalForm(String code) {
        return new CodedName(code, legalForms.get(code).name());
    }

    private OrganisationRefJson organisation(@Nullable OrganisationView organisation) {
        if (organisation == null) {
            throw new IllegalStateException("an initiative without its organisation");
        }
        return new OrganisationRefJson(
                organisation.id(), organisation.slug(), organisation.name(), legalForm(organisation.legalForm()));
    }

    private static List<CodedName> chosen(List<Term> terms, Set<String> codes) {
        return terms.stream()
                .filter(term -> codes.contains(term.code()))
                .map(term -> new CodedName(term.code(), term.name()))
                .toList();
    }
}
