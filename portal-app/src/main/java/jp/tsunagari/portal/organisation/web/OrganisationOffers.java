package jp.tsunagari.portal.organisation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.organisation.web.OrganisationListView.Offer;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.SearchRequest;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.search.names.OrganisationCriteria;
import jp.tsunagari.portal.search.names.OrganisationSearch;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Finds what there is when no organisation answers: the same with one condition less, and initiatives with the words. */
@Component
class OrganisationOffers {

    private static final int MAX_WORDS = 4;

    private final OrganisationSearch search;
    private final InitiativeSearch initiatives;
    private final Messages messages;

    OrganisationOffers(OrganisationSearch search, InitiativeSearch initiatives, Messages messages) {
        this.search = search;
        this.initiatives = initiatives;
        this.messages = messages;
    }

    List<Offer> of(OrganisationQuery query) {
        OrganisationCriteria criteria = query.criteria();
        String text = criteria.text();
        List<Offer> offers = new ArrayList<>();
        if (criteria.region() != null) {
            add(offers, query, messages.get("organisation.offer.without-region"), criteria.withRegion(null));
        }
        if (criteria.form() != null) {
            add(offers, query, messages.get("organisation.offer.without-form"), criteria.withForm(null));
        }
        if (text.isEmpty()) {
            return offers;
        }
        List<String> words =
                Stream.of(text.split("[\\s　]+")).distinct().limit(MAX_WORDS).toList();
        if (words.size() > 1) {
            words.forEach(
                    word -> add(offers, query, messages.get("organisation.offer.word", word), criteria.withText(word)));
        }
        if (criteria.region() != null || criteria.form() != null) {
            add(offers, query, messages.get("organisation.offer.without-words"), criteria.withText(""));
        }
        long found = initiatives
                .search(SearchRequest.of(text, Filters.NONE).first(1))
                .ids()
                .total();
        if (found > 0) {
            offers.add(new Offer(
                    messages.get("organisation.offer.initiatives", text),
                    found,
                    UriComponentsBuilder.fromPath("/initiatives")
                            .queryParam("q", "{q}")
                            .encode()
                            .buildAndExpand(text)
                            .toUriString()));
        }
        return offers;
    }

    private void add(List<Offer> offers, OrganisationQuery query, String label, OrganisationCriteria other) {
        int found = search.find(other).ids().size();
        if (found > 0) {
            offers.add(new Offer(label, found, query.criteria(other).at(OrganisationLists.PATH)));
        }
    }
}
