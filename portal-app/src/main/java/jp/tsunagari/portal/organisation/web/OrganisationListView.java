package jp.tsunagari.portal.organisation.web;

import java.util.List;
import jp.tsunagari.portal.initiative.web.InitiativeTile;
import jp.tsunagari.portal.region.RegionNames.RegionName;
import jp.tsunagari.portal.shared.Paged;
import jp.tsunagari.portal.vocabulary.LegalForm;
import jp.tsunagari.portal.web.PageLinks;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a list of organisations shows.
 *
 * @param taken parts of the words that were taken for a seat
 * @param offers what there is instead, when nothing was found; each has something
 */
record OrganisationListView(
        OrganisationQuery query,
        Paged<OrganisationEntry> paged,
        PageLinks links,
        Choices choices,
        List<TakenField> taken,
        List<Offer> offers) {

    OrganisationListView {
        taken = List.copyOf(taken);
        offers = List.copyOf(offers);
    }

    /**
     * A row of the list of organisations.
     *
     * @param name without the legal form
     * @param legalForm null where unknown
     * @param seats where its address lies; empty where unknown
     */
    record OrganisationEntry(
            String slug,
            String name,
            @Nullable String reading,
            @Nullable LegalForm legalForm,
            List<RegionName> seats,
            List<InitiativeTile> initiatives) {

        OrganisationEntry {
            seats = List.copyOf(seats);
            initiatives = List.copyOf(initiatives);
        }
    }

    /** By what the list can be narrowed, and how it can be sorted. */
    record Choices(List<Choice> regions, List<Choice> forms, List<SortLink> sorts) {

        Choices {
            regions = List.copyOf(regions);
            forms = List.copyOf(forms);
            sorts = List.copyOf(sorts);
        }
    }

    /**
     * A value of a filter.
     *
     * @param count organisations that have it, under the other conditions
     */
    record Choice(String code, String name, int count, boolean selected) {}

    /** The same list in another order. */
    record SortLink(String label, String address, boolean current) {}

    /**
     * A part of the words that is taken as a filter.
     *
     * @param messageKey of the sentence that says so, with the part as its argument
     * @param address of the list where it is a word; null if it cannot be told where it is
     */
    record TakenField(
            String messageKey, String typed, @Nullable String address) {}

    /** A list that has something. */
    record Offer(String label, long count, String address) {}
}
