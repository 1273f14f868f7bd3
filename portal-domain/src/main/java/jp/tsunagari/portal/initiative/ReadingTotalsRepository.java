package jp.tsunagari.portal.initiative;

import java.util.List;
import jp.tsunagari.portal.initiative.ReadingTotals.BasisCount;
import jp.tsunagari.portal.initiative.ReadingTotals.MetricCount;
import jp.tsunagari.portal.initiative.ReadingTotals.NoteCount;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Counts of what was read. Each is one statement, however large the catalogue. */
interface ReadingTotalsRepository extends Repository<Initiative, Long> {

    /** One row of figures about initiatives. */
    record InitiativeCounts(
            long initiatives, long derivedTitles, long targetTerms, long approachTerms, long withoutRegion) {}

    @Query("""
            select new jp.tsunagari.portal.initiative.ReadingTotalsRepository$InitiativeCounts(
                count(i),
                count(case when i.titleOrigin = DERIVED then 1 end),
                coalesce(sum(size(i.targetGroups)), 0L),
                coalesce(sum(size(i.approaches)), 0L),
                count(case when i.regions is empty then 1 end))
            from Initiative i
            where i.source.importRunId is not null
            """)
    InitiativeCounts initiatives();

    @Query("""
            select new jp.tsunagari.portal.initiative.ReadingTotals$BasisCount(r.basis, count(distinct i.id))
            from Initiative i join i.regions r
            where i.source.importRunId is not null
            group by r.basis
            """)
    List<BasisCount> regions();

    @Query("""
            select new jp.tsunagari.portal.initiative.ReadingTotals$MetricCount(
                m.kind, m.quotation.section, m.outcome, m.amount.precision, m.amount.cumulative,
                count(*), count(m.amount.baseline), count(m.amount.planned))
            from Initiative i join i.metrics m
            where m.origin = DOCUMENT
            group by m.kind, m.quotation.section, m.outcome, m.amount.precision, m.amount.cumulative
            """)
    List<MetricCount> metrics();

    @Query("""
            select new jp.tsunagari.portal.initiative.ReadingTotals$NoteCount(n.code, count(*), count(distinct i.id))
            from Initiative i join i.notes n
            group by n.code order by count(*) desc, n.code
            """)
    List<NoteCount> notes();
}
