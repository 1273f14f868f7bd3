package jp.tsunagari.portal.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OrganisationRepository extends Repository<Organisation, Long> {

    Organisation save(Organisation organisation);

    Optional<Organisation> findBySlug(String slug);

    Optional<Organisation> findByIdentityKey(String identityKey);

    boolean existsBySlug(String slug);

    List<Organisation> findByIdIn(Collection<Long> ids);

    long count();

    /** Ids only: the rows and their collections are then loaded in a fixed number of queries. */
    @Query("select o.id from Organisation o order by o.identityKey")
    List<Long> idsByName();

    @Query("select o.coreName from Organisation o order by o.identityKey")
    List<String> coreNames();

    @Query("""
            select o.id from Organisation o
            where exists (select r from o.addressRegions r where r in :regions)
            order by o.identityKey
            """)
    List<Long> idsSeatedIn(Collection<String> regions);
}
