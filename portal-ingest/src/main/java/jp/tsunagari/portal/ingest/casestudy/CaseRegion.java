package jp.tsunagari.portal.ingest.casestudy;

import jp.tsunagari.portal.initiative.RegionBasis;

/**
 * A region that the work of a case is done in.
 *
 * @param code of the table of regions: a municipality, a prefecture or the whole country, never a ward of a city
 */
public record CaseRegion(String code, RegionBasis basis) {}
