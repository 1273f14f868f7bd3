package jp.tsunagari.portal.initiative;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.card.CardRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;

/** Newest year first, and inside a year in the order of the document, which runs from north to south. */
interface InitiativeRepository extends CardRepository<Initiative> {

    String NEWEST_FIRST = " order by i.fiscalYear desc nulls last, i.source.importRunId, i.source.firstLine, i.id";

    Optional<Initiative> findBySlug(String slug);

    Optional<Initiative> findBySlugAndWithdrawnAtIsNull(String slug);

    List<Initiative> findBySlugInAndWithdrawnAtIsNull(Collection<String> slugs);

    List<Initiative> findByIdInAndWithdrawnAtIsNull(Collection<Long> ids);

    @Query("select i.id from Initiative i where i.withdrawnAt is null order by i.id")
    List<Long> ids();

    @Query("select i.id from Initiative i where i.organisationId in :organisations and i.withdrawnAt is null")
    List<Long> idsOfOrganisations(Collection<Long> organisations);

    /** Those that are withdrawn too. */
    @Query("select i from Initiative i where i.organisationId = :organisationId" + NEWEST_FIRST)
    List<Initiative> allOfOrganisation(long organisationId);

    @Query("""
            select new jp.tsunagari.portal.initiative.InitiativeAddress(i.slug, coalesce(i.editedAt, i.publishedAt))
            from Initiative i where i.withdrawnAt is null order by i.id
            """)
    List<InitiativeAddress> addresses(Pageable page);

    /** One array rather than one parameter an id: there may be a hundred thousand. */
    @Query(nativeQuery = true, value = """
                    select i.id from initiative i where i.id = any(cast(:ids as bigint[]))
                    order by coalesce(i.edited_at, i.published_at) desc, i.id desc limit :count
                    """)
    List<Long> lastUpdated(Long[] ids, int count);

    @Query(
            "select i.id from Initiative i where i.withdrawnAt is null order by coalesce(i.editedAt, i.publishedAt) desc, i.id")
    List<Long> lastChanged(Limit most);

    @Query("select max(coalesce(i.editedAt, i.publishedAt)) from Initiative i where i.withdrawnAt is null")
    Optional<Instant> lastUpdate();

    @Query("select min(i.publishedAt) from Initiative i where i.withdrawnAt is null")
    Optional<Instant> firstPublication();

    @Query("select min(i.fiscalYear) from Initiative i where i.withdrawnAt is null")
    Optional<Integer> firstFiscalYear();

    @Query("select max(i.fiscalYear) from Initiative i where i.withdrawnAt is null")
    Optional<Integer> lastFiscalYear();

    @Query("""
            select i from Initiative i
            where i.programme is not distinct from :programme and i.fiscalYear is not distinct from :fiscalYear
            order by i.id
            """)
    List<Initiative> allOf(@Nullable String programme, @Nullable Integer fiscalYear);

    long countByWithdrawnAtIsNull();

    @Query("select i from Initiative i where i.withdrawnAt is null" + NEWEST_FIRST)
    List<Initiative> newestFirst(Limit most);

    @Query("select i from Initiative i where i.withdrawnAt is null and i.organisationId in :organisations"
            + NEWEST_FIRST)
    List<Initiative> ofOrganisations(Collection<Long> organisations);

    @Query("select i from Initiative i where i.withdrawnAt is null"
            + " and exists (select r from i.regions r where r.code in :codes and r.basis <> ADDRESS)" + NEWEST_FIRST)
    List<Initiative> workingIn(Collection<String> codes);

    @Query("select i from Initiative i where i.withdrawnAt is null"
            + " and exists (select r from i.regions r where r.code in :codes and r.basis = ADDRESS)" + NEWEST_FIRST)
    List<Initiative> onlySeatedIn(Collection<String> codes);

    @Query("""
            select new jp.tsunagari.portal.initiative.RegionCount(substring(r.code, 1, 2), count(distinct i.id))
            from Initiative i join i.regions r where i.withdrawnAt is null and r.basis <> ADDRESS
            group by substring(r.code, 1, 2)
            """)
    List<RegionCount> countsByPrefecture();

    @Query("""
            select new jp.tsunagari.portal.initiative.InitiativeRepository$TermCount(t.code, count(i.id))
            from Initiative i join i.targetGroups t where i.withdrawnAt is null group by t.code
            """)
    List<TermCount> countsByTargetGroup();

    @Query("""
            select new jp.tsunagari.portal.initiative.InitiativeRepository$TermCount(t.code, count(i.id))
            from Initiative i join i.approaches t where i.withdrawnAt is null group by t.code
            """)
    List<TermCount> countsByApproach();

    @Query("""
            select i from Initiative i
            where exists (select t from i.targetGroups t where t.code in :targetGroups)
               or exists (select a from i.approaches a where a.code in :approaches)
            order by i.id
            """)
    List<Initiative> withTerm(Collection<String> targetGroups, Collection<String> approaches);

    @Query("""
            select new jp.tsunagari.portal.initiative.InitiativeName(i.slug, i.title, i.organisationId)
            from Initiative i where i.title is not null and i.withdrawnAt is null
            """)
    List<InitiativeName> names();

    @Query("select distinct r.code from Initiative i join i.regions r where i.withdrawnAt is null"
            + " and r.basis <> ADDRESS")
    List<String> regionCodes();

    @Query("""
            select i from Initiative i
            where i.programme is not distinct from :programme
              and i.fiscalYear is not distinct from :fiscalYear
              and i.organisationId = :organisationId
              and i.ordinal = :ordinal
            """)
    Optional<Initiative> find(
            @Nullable String programme, @Nullable Integer fiscalYear, long organisationId, int ordinal);

    @Query("""
            select coalesce(max(i.ordinal), 0) from Initiative i
            where i.programme is not distinct from :programme
              and i.fiscalYear is not distinct from :fiscalYear
              and i.organisationId = :organisationId
            """)
    int lastOrdinal(@Nullable String programme, @Nullable Integer fiscalYear, long organisationId);

    /** How many initiatives have a term. */
    record TermCount(String code, long initiatives) {}
}
