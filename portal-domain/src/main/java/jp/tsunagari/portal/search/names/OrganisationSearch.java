package jp.tsunagari.portal.search.names;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagari.portal.catalogue.CatalogueChanged;
import jp.tsunagari.portal.catalogue.CatalogueCopy;
import jp.tsunagari.portal.catalogue.CatalogueRevisions;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.search.names.OrganisationNameStore.NameRow;
import jp.tsunagari.portal.search.names.OrganisationNameStore.Said;
import jp.tsunagari.portal.search.query.UnderstoodField;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Finds organisations by name, reading, Latin letters, seat, legal form, the people who represent them and what they say.
 *
 * <p>Their names are held in memory and looked through one by one, each text once for all that a word may be. That takes
 * some twenty milliseconds with a hundred thousand, and needs no second index to be kept in step.
 */
@Service
public class OrganisationSearch implements DisposableBean {

    private final OrganisationNameStore store;
    private final NameSearch names;
    private final RegionDirectory regions;
    private final CatalogueCopy<Snapshot> snapshot;

    OrganisationSearch(
            OrganisationNameStore store, NameSearch names, RegionDirectory regions, CatalogueRevisions revisions) {
        this.store = store;
        this.names = names;
        this.regions = regions;
        this.snapshot = new CatalogueCopy<>("organisations", revisions, this::read);
    }

    /** All that answer, in order. */
    public OrganisationHits find(OrganisationCriteria criteria) {
        NameQuery query = names.query(criteria.text(), true);
        Finding finding = new Finding(query, criteria);
        snapshot.get().in(criteria.order()).forEach(finding::add);
        return finding.hits();
    }

    @EventListener(CatalogueChanged.class)
    void readAnew() {
        snapshot.refresh();
    }

    @Override
    public void destroy() {
        snapshot.close();
    }

    private Snapshot read(@Nullable Snapshot before) {
        Map<Long, Entry> known =
                before == null ? Map.of() : before.byReading().stream().collect(toMap(Entry::id, entry -> entry));
        List<Entry> entries =
                store.all().stream().map(row -> entry(row, known.get(row.id()))).toList();
        // Most changes of the catalogue are not of organisations, and leave them in their order.
        if (before != null
                && entries.size() == known.size()
                && entries.stream().allMatch(entry -> isUnchanged(entry, known.get(entry.id())))) {
            return before;
        }
        return Snapshot.of(entries);
    }

    private static boolean isUnchanged(Entry entry, @Nullable Entry before) {
        return before != null && before.row().version() == entry.row().version();
    }

    /** Taking words apart costs more than reading the rows. */
    private Entry entry(NameRow row, @Nullable Entry before) {
        if (before != null && before.row().version() == row.version()) {
            return before;
        }
        Said said = row.said();
        List<String> readings =
                new ArrayList<>(Stream.ofNullable(said.reading()).toList());
        readings.addAll(names.readings(said.people()));
        List<String> texts = new ArrayList<>(said.texts());
        texts.addAll(said.people());
        Set<String> seat = new LinkedHashSet<>(row.seat());
        row.seat().stream()
                .flatMap(code -> regions.around(regions.get(code)).stream())
                .map(Region::code)
                .forEach(seat::add);
        NameRow bare = new NameRow(
                row.id(), row.version(), row.identityKey(), row.form(), row.updatedAt(), List.copyOf(seat), Said.NONE);
        return new Entry(
                bare,
                seat.stream()
                        .filter(code -> code.length() == 2 && !code.equals(RegionDirectory.NATION))
                        .toList(),
                names.sortKey(said.coreName(), said.reading()),
                names.texts(List.of(said.coreName(), said.name()), readings, texts));
    }

    /**
     * An organisation in memory.
     *
     * @param row whose seat has the regions around it, too
     * @param prefectures of the seat
     */
    private record Entry(NameRow row, List<String> prefectures, String sortKey, NamedTexts texts) {

        long id() {
            return row.id();
        }

        boolean isIn(Set<String> codes) {
            return row.seat().stream().anyMatch(codes::contains);
        }

        boolean holds(UnderstoodField field) {
            return switch (field.facet()) {
                case REGION -> isIn(field.codes());
                case FORM -> row.form() != null && field.codes().contains(row.form());
                case SEAT, MUNICIPALITY, TARGET, APPROACH, YEAR, METRIC, EFFORT, EVIDENCE, CHECKED -> false;
            };
        }
    }

    private record Snapshot(List<Entry> byReading, List<Entry> byName, List<Entry> byUpdate) {

        static Snapshot of(List<Entry> entries) {
            Comparator<Entry> byName = Comparator.comparing(entry -> entry.row().identityKey());
            return new Snapshot(
                    sorted(entries, Comparator.comparing(Entry::sortKey).thenComparing(byName)),
                    sorted(entries, byName),
                    sorted(
                            entries,
                            Comparator.comparing((Entry entry) -> entry.row().updatedAt())
                                    .reversed()
                                    .thenComparing(byName)));
        }

        private static List<Entry> sorted(List<Entry> entries, Comparator<Entry> order) {
            return entries.stream().sorted(order).toList();
        }

        List<Entry> in(OrganisationOrder order) {
            return switch (order) {
                case RELEVANCE, READING -> byReading;
                case NAME -> byName;
                case UPDATED -> byUpdate;
            };
        }
    }

    private static final class Finding {

        private final NameQuery query;
        private final OrganisationCriteria criteria;
        private final boolean ranked;
        private final List<List<Long>> byRank = new ArrayList<>();
        private final Map<String, Integer> byPrefecture = new HashMap<>();
        private final Map<String, Integer> byForm = new HashMap<>();

        Finding(NameQuery query, OrganisationCriteria criteria) {
            this.query = query;
            this.criteria = criteria;
            this.ranked = criteria.order() == OrganisationOrder.RELEVANCE;
            for (int rank = 0; rank <= NameQuery.MAX_RANK; rank++) {
                byRank.add(new ArrayList<>());
            }
        }

        void add(Entry entry) {
            int rank = query.isEmpty() ? 1 : query.rank(entry.texts(), entry::holds);
            if (rank == 0) {
                return;
            }
            boolean inRegion = criteria.region() == null || entry.row().seat().contains(criteria.region());
            boolean ofForm = criteria.form() == null
                    || criteria.form().equals(entry.row().form());
            if (ofForm) {
                for (String code : entry.prefectures()) {
                    byPrefecture.merge(code, 1, Integer::sum);
                }
            }
            if (inRegion && entry.row().form() != null) {
                byForm.merge(Objects.requireNonNull(entry.row().form()), 1, Integer::sum);
            }
            if (inRegion && ofForm) {
                byRank.get(NameQuery.MAX_RANK - (ranked ? rank : 0)).add(entry.id());
            }
        }

        OrganisationHits hits() {
            return new OrganisationHits(
                    byRank.stream().flatMap(List::stream).toList(), query.fields(), byPrefecture, byForm);
        }
    }
}
