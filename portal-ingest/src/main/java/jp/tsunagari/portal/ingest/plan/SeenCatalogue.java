package jp.tsunagari.portal.ingest.plan;

import java.util.Map;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.organisation.OrganisationCard;
import jp.tsunagari.portal.organisation.OrganisationDetails;

/**
 * The part of the catalogue that a plan has to do with.
 *
 * @param organisations by the folded core name under which a document may name them
 * @param initiatives by what makes a case one of them; all of the programmes and years of the documents
 * @param organisationBases what documents last said, by the id of the organisation
 * @param initiativeBases what documents last said, by the id of the initiative
 * @param matched cases of which a person has said which initiative they are
 */
record SeenCatalogue(
        Map<String, OrganisationCard> organisations,
        Map<CaseIdentity, InitiativeCard> initiatives,
        Map<Long, OrganisationDetails> organisationBases,
        Map<Long, InitiativeDetails> initiativeBases,
        Map<CaseIdentity, Match> matched) {

    /** An initiative and its organisation, as a person has pointed them out. */
    public record Match(InitiativeCard initiative, OrganisationCard organisation) {}

    public SeenCatalogue {
        organisations = Map.copyOf(organisations);
        initiatives = Map.copyOf(initiatives);
        organisationBases = Map.copyOf(organisationBases);
        initiativeBases = Map.copyOf(initiativeBases);
        matched = Map.copyOf(matched);
    }
}
