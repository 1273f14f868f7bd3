package jp.tsunagari.portal.ingest.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.organisation.OrganisationDetails;

/**
 * What is to become of the catalogue.
 *
 * @param organisations in the order of the documents
 * @param initiatives in the order of the documents, then those that are missing
 */
public record ImportPlan(
        List<CardPlan<OrganisationDetails>> organisations,
        List<CardPlan<InitiativeDetails>> initiatives,
        List<PlanNote> notes) {

    public ImportPlan {
        organisations = List.copyOf(organisations);
        initiatives = List.copyOf(initiatives);
        notes = List.copyOf(notes);
    }

    /** All cards, organisations first. */
    public Stream<CardPlan<?>> cards() {
        return Stream.concat(organisations.stream(), initiatives.stream());
    }

    public Optional<CardPlan<?>> card(String place) {
        return cards().filter(card -> card.place().equals(place)).findFirst();
    }

    /** How many cards of each status there are; without those that do not occur. */
    public Map<CardStatus, Long> counts() {
        Map<CardStatus, Long> counts = new EnumMap<>(CardStatus.class);
        cards().forEach(card -> counts.merge(card.status(), 1L, Long::sum));
        return counts;
    }

    /**
     * Something that only shows when the cases are held together.
     *
     * @param code stable, upper case with underscores
     * @param document its place in the plan, from 0
     * @param line in the document, from 1
     */
    public record PlanNote(String code, int document, int line) {

        /** Of the words for it. */
        public String messageKey() {
            return "import.warning." + code.toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
