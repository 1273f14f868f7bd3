package jp.tsunagari.portal.ingest.casestudy;

import java.util.List;
import jp.tsunagari.portal.organisation.Representative;
import org.jspecify.annotations.Nullable;

/**
 * The 団体概要 of a case. A field that the document leaves out is null.
 *
 * @param name as written, with its legal form
 * @param legalForm code of the vocabulary; null when the form is written but not in the vocabulary, or without a name
 * @param coreName without legal form, full-width letters made narrow, inner spaces kept
 * @param address as written
 * @param correctedAddress with official place names; null when nothing had to be mended
 * @param addressRegions codes, one for each address: the ward, else the municipality, else the prefecture
 * @param firstLine first line of the fields
 */
public record OrganisationProfile(
        @Nullable String name,
        @Nullable String legalForm,
        @Nullable String coreName,
        List<Representative> representatives,
        @Nullable Founded founded,
        @Nullable String address,
        @Nullable String correctedAddress,
        List<String> addressRegions,
        @Nullable String website,
        @Nullable String message,
        int firstLine) {

    public OrganisationProfile {
        representatives = List.copyOf(representatives);
        addressRegions = List.copyOf(addressRegions);
    }
}
