package jp.tsunagari.portal.organisation;

import java.util.List;
import jp.tsunagari.portal.photo.Photo;
import jp.tsunagari.portal.photo.Photographed;
import org.jspecify.annotations.Nullable;

/**
 * All that can be said about an organisation: what a form or the importer hands over to be stored.
 *
 * @param name as written, legal form included
 * @param reading the name in hiragana, null where no one has said it
 * @param legalForm code of a {@link jp.tsunagari.portal.vocabulary.LegalForm}; null when the name carries one that the
 *     vocabulary does not have, or no one knows
 * @param coreName the name without its legal form
 * @param founded null where unknown
 * @param address the seat as written, null where unknown
 * @param addressRegions codes of the regions that the address lies in, finest known level first
 * @param website absolute http(s) address, null where unknown
 * @param contact how the public may reach it, as a person typed it; never read from a document
 * @param message the organisation's own words, null where there are none
 * @param photos in their order; a person puts them there, never a document
 */
public record OrganisationDetails(
        String name,
        @Nullable String reading,
        @Nullable String legalForm,
        String coreName,
        List<Representative> representatives,
        @Nullable FoundingDate founded,
        @Nullable String address,
        List<String> addressRegions,
        @Nullable String website,
        @Nullable String contact,
        @Nullable String message,
        List<Photo> photos)
        implements Photographed<OrganisationDetails> {

    public OrganisationDetails {
        representatives = List.copyOf(representatives);
        addressRegions = List.copyOf(addressRegions);
        // Versions and bases from before this field have none.
        photos = photos == null ? List.of() : List.copyOf(photos);
    }

    @Override
    public OrganisationDetails with(List<Photo> others) {
        return new OrganisationDetails(
                name,
                reading,
                legalForm,
                coreName,
                representatives,
                founded,
                address,
                addressRegions,
                website,
                contact,
                message,
                others);
    }

    /** An organisation of which nothing but the name is known. */
    public static OrganisationDetails named(String name) {
        return new OrganisationDetails(
                name, null, null, name, List.of(), null, null, List.of(), null, null, null, List.of());
    }
}
