package jp.tsunagari.portal.initiative;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Newest year first, and inside a year in the order of the document, which runs from north to south. */
interface InitiativeRepository extends Repository<Initiative, Long> {

    String NEWEST_FIRST = " order by i.fiscalYear desc nulls last, i.source.importRunId, i.source.firstLine, i.id";

    Initiative save(Initiative initiative);

    Optional<Initiative> findBySlug(String slug);

    List<Initiative> findByIdIn(Collection<Long> ids);

    @Query("select i.id from Initiative i order by i.id")
    List<Long> ids();

    @Query("select i.id from Initiative i where i.organisationId in :organisations")
    List<Long> idsOfOrganisations(Collection<Long> organisations);

    @Query("""
            select new jp.tsunagari.portal.initiative.InitiativeAddress(i.slug, coalesce(i.editedAt, i.publishedAt))
            from Initiative i order by i.id
            """)
    List<InitiativeAddress> addresses(Pageable page);

    /** One array rather than one parameter an id: there may be a hundred thousand. */
    @Query(nativeQuery = true, value = """
                    select i.id from initiative i where i.id = any(cast(:ids as bigint[]))
                    order by coalesce(i.edited_at, i.published_at) desc, i.id desc limit :count
                    """)
    List<Long> lastUpdated(Long[] ids, int count);

    @Query("select max(coalesce(i.editedAt, i.publishedAt)) from Initiative i")
    Optional<Instant> lastUpdate();

    boolean existsBySlug(String slug);

    long count();

    @Query("select i from Initiative i" + NEWEST_FIRST)
    Page<Initiative> newestFirst(Pageable page);

    @Query("select i from Initiative i where i.organisationId in :organisations" + NEWEST_FIRST)
    List<Initiative> ofOrganisations(Collection<Long> organisations);

    @Query("select i from Initiative i where exists (select r from i.regions r where r.code in :codes)" + NEWEST_FIRST)
    List<Initiative> workingIn(Collection<String> codes);

    @Query("""
            select new jp.tsunagari.portal.initiative.RegionCount(substring(r.code, 1, 2), count(distinct i.id))
            from Initiative i join i.regions r group by substring(r.code, 1, 2)
            """)
    List<RegionCount> countsByPrefecture();

    @Query("""
            select new jp.tsunagari.portal.initiative.InitiativeName(i.slug, i.title, i.organisationId)
            from Initiative i where i.title is not null
            """)
    List<InitiativeName> names();

    @Query("select distinct r.code from Initiative i join i.regions r")
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

    /** The slug that an old one leads to now. */
    @Query(nativeQuery = true, value = """
                    select i.slug from initiative_slug_alias a join initiative i on i.id = a.initiative_id
                    where a.slug = :slug
                    """)
    Optional<String> currentSlug(String slug);
}
