package jp.tsunagari.portal.initiative;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.tsunagari.portal.initiative.InitiativeRepository.TermCount;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The initiatives of the catalogue, as all readers may see them: those that are withdrawn are in no answer. */
@Service
@Transactional(readOnly = true)
public class Initiatives {

    /** Of how many the latest are chosen from, for each that is asked for. */
    private static final int LATEST_FOR_EACH = 10;

    private final InitiativeRepository repository;

    Initiatives(InitiativeRepository repository) {
        this.repository = repository;
    }

    /** The first so many of all initiatives, newest year first and then in the order of the document. */
    public List<InitiativeSummary> newest(int most) {
        return toSummaries(repository.newestFirst(Limit.of(most)));
    }

    public Optional<InitiativeView> findBySlug(String slug) {
        return repository.findBySlugAndWithdrawnAtIsNull(slug).map(Initiative::toView);
    }

    /** Those with these ids, in the order of the ids; an unknown id is left out. */
    public List<InitiativeView> views(List<Long> ids) {
        return inOrder(ids).map(Initiative::toView).toList();
    }

    /** As above, as a list shows them. */
    public List<InitiativeSummary> summaries(List<Long> ids) {
        return inOrder(ids).map(Initiative::toSummary).toList();
    }

    /** The ids of those with these slugs; an unknown slug is left out. */
    public Map<String, Long> idsBySlug(Collection<String> slugs) {
        return slugs.isEmpty()
                ? Map.of()
                : repository.findBySlugInAndWithdrawnAtIsNull(slugs).stream()
                        .map(Initiative::toSummary)
                        .collect(toMap(InitiativeSummary::slug, InitiativeSummary::id));
    }

    /**
     * Those that changed last, one place after the other: the latest of each prefecture, then the next of each, so that a
     * document that was taken in whole does not show its first pages only.
     *
     * @param most how many at most
     */
    public List<InitiativeSummary> lastChanged(int most) {
        List<InitiativeSummary> latest = summaries(repository.lastChanged(Limit.of(most * LATEST_FOR_EACH)));
        Map<String, Integer> turns = new HashMap<>();
        List<Turn> inTurn = new ArrayList<>();
        for (InitiativeSummary initiative : latest) {
            inTurn.add(new Turn(turns.merge(prefecture(initiative), 1, Integer::sum), initiative));
        }
        return inTurn.stream()
                .sorted(Comparator.comparing(Turn::number))
                .limit(most)
                .map(Turn::initiative)
                .toList();
    }

    /** Of the first place of work; empty if none is known. */
    private static String prefecture(InitiativeSummary initiative) {
        return initiative.regions().stream()
                .filter(region -> !region.isSeat())
                .findFirst()
                .map(region -> region.code().substring(0, 2))
                .orElse("");
    }

    /** The how manieth of its prefecture. */
    private record Turn(int number, InitiativeSummary initiative) {}

    private Stream<Initiative> inOrder(List<Long> ids) {
        Map<Long, Initiative> byId = repository.findByIdInAndWithdrawnAtIsNull(ids).stream()
                .collect(toMap(Initiative::id, Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull);
    }

    /** The ids of all initiatives, ascending. */
    public List<Long> ids() {
        return repository.ids();
    }

    /**
     * The addresses of all initiatives' pages; the order is that of their making, so that a part keeps its content.
     *
     * @param part from 1
     */
    public List<InitiativeAddress> addresses(int part, int size) {
        return repository.addresses(PageRequest.of(part - 1, size));
    }

    /** Of these ids those whose initiatives changed last, the latest first; at most so many. */
    public List<Long> lastUpdated(Collection<Long> ids, int count) {
        return repository.lastUpdated(ids.toArray(Long[]::new), count);
    }

    /** When anything last changed; empty for a catalogue without initiatives. */
    public Optional<Instant> lastUpdate() {
        return repository.lastUpdate();
    }

    /** When the first one was published; empty for a catalogue without initiatives. */
    public Optional<Instant> firstPublication() {
        return repository.firstPublication();
    }

    /** From the first to the last fiscal year that is known of any; empty if none is. */
    public Optional<FiscalYears> fiscalYears() {
        return repository
                .firstFiscalYear()
                .flatMap(first -> repository.lastFiscalYear().map(last -> new FiscalYears(first, last)));
    }

    /** Fiscal years by the year that each begins in, both included. */
    public record FiscalYears(int first, int last) {}

    /** The ids of the initiatives of these organisations. */
    public List<Long> idsOfOrganisations(Collection<Long> organisationIds) {
        return repository.idsOfOrganisations(organisationIds);
    }

    public List<InitiativeSummary> ofOrganisations(Collection<Long> organisationIds) {
        return toSummaries(repository.ofOrganisations(organisationIds));
    }

    /** Those that work in at least one of these regions. */
    public List<InitiativeSummary> workingIn(Collection<String> regionCodes) {
        return toSummaries(repository.workingIn(regionCodes));
    }

    /** Those of which no place of work is known, and whose organisations have their seat in one of these regions. */
    public List<InitiativeSummary> onlySeatedIn(Collection<String> regionCodes) {
        return toSummaries(repository.onlySeatedIn(regionCodes));
    }

    /** One row for each prefecture with at least one initiative; one that works in two counts in both. */
    public List<RegionCount> countsByPrefecture() {
        return repository.countsByPrefecture();
    }

    /** How many initiatives have each target group, by its code; one that none has is missing. */
    public Map<String, Long> countsByTargetGroup() {
        return byCode(repository.countsByTargetGroup());
    }

    /** How many initiatives have each approach, by its code; one that none has is missing. */
    public Map<String, Long> countsByApproach() {
        return byCode(repository.countsByApproach());
    }

    private static Map<String, Long> byCode(List<TermCount> counts) {
        return counts.stream().collect(toMap(TermCount::code, TermCount::initiatives));
    }

    /** The titles of all that have one of their own, in no order. */
    public List<InitiativeName> names() {
        return repository.names();
    }

    /** The codes of the regions that at least one initiative works in, in no order. */
    public List<String> regionCodes() {
        return repository.regionCodes();
    }

    public long count() {
        return repository.countByWithdrawnAtIsNull();
    }

    /** Whether there was an initiative with this slug that is not shown any more. */
    public boolean isWithdrawn(String slug) {
        return repository.findBySlug(slug).filter(Initiative::isWithdrawn).isPresent();
    }

    /** As above, by its number. */
    public boolean isWithdrawn(long id) {
        return repository.findById(id).filter(Initiative::isWithdrawn).isPresent();
    }

    private static List<InitiativeSummary> toSummaries(List<Initiative> initiatives) {
        return initiatives.stream().map(Initiative::toSummary).toList();
    }
}
