package jp.tsunagari.portal.card.web;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.RegionBasis;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.organisation.OrganisationDetails;

/** What a card leaves open, in words for those who can fill it in. */
final class CardGaps {

    private static final String PREFIX = "card-form.gap.";

    private final Messages messages;

    CardGaps(Messages messages) {
        this.messages = messages;
    }

    List<String> of(OrganisationDetails details) {
        List<String> gaps = new ArrayList<>();
        add(gaps, details.reading() == null, "reading");
        add(gaps, details.representatives().isEmpty(), "representatives");
        add(gaps, details.founded() == null, "founded");
        add(gaps, details.address() == null, "address");
        add(gaps, details.website() == null, "website");
        add(gaps, details.contact() == null, "contact");
        return gaps;
    }

    List<String> of(InitiativeDetails details) {
        List<String> gaps = new ArrayList<>();
        add(gaps, details.title() == null, "title");
        add(gaps, details.targetPhrases().isEmpty(), "target-phrases");
        add(gaps, details.approachItems().isEmpty(), "approach-items");
        add(gaps, details.targetGroups().isEmpty(), "target-groups");
        add(gaps, details.approaches().isEmpty(), "approaches");
        add(gaps, details.regions().isEmpty(), "regions");
        add(gaps, isOnlyAddress(details), "only-address");
        add(gaps, details.metrics().isEmpty(), "metrics");
        add(gaps, details.sections().stream().allMatch(section -> section.body().isBlank()), "sections");
        details.notes()
                .forEach(note -> gaps.add(messages.get(PREFIX + "note", String.valueOf(note.line()), note.message())));
        return gaps;
    }

    private static boolean isOnlyAddress(InitiativeDetails details) {
        return !details.regions().isEmpty()
                && details.regions().stream().allMatch(region -> region.basis() == RegionBasis.ADDRESS);
    }

    private void add(List<String> gaps, boolean isOpen, String what) {
        if (isOpen) {
            gaps.add(messages.get(PREFIX + what));
        }
    }
}
