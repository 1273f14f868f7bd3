package jp.tsunagari.portal.ingest.intake;

import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.organisation.OrganisationDetails;

/**
 * A case of a document in the terms of the catalogue.
 *
 * @param firstLine from 1
 * @param lastLine inclusive
 */
public record ReadCase(int firstLine, int lastLine, OrganisationDetails organisation, InitiativeDetails initiative) {}
