package jp.tsunagari.portal.organisation;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OrganisationRepository extends Repository<Organisation, Long> {

    Organisation save(Organisation organisation);

    void flush();

    Optional<Organisation> findById(long id);

    /** Locked against any other change until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Organisation o where o.id = :id")
    Optional<Organisation> lock(long id);

    Optional<Organisation> findBySlug(String slug);

    Optional<Organisation> findByIdentityKey(String identityKey);

    List<Organisation> findByIdentityKeyIn(Collection<String> identityKeys);

    void delete(Organisation organisation);

    boolean existsBySlug(String slug);

    List<Organisation> findByIdIn(Collection<Long> ids);

    long count();

    @Query("select o.slug from Organisation o order by o.id")
    List<String> slugs(Pageable page);

    /** Ids only: the rows and their collections are then loaded in a fixed number of queries. */
    @Query("select o.id from Organisation o order by o.identityKey")
    List<Long> idsByName();

    @Query("select o.coreName from Organisation o order by o.identityKey")
    List<String> coreNames();

    @Query("select new jp.tsunagari.portal.organisation.OrganisationName(o.id, o.slug, o.coreName) from Organisation o")
    List<OrganisationName> names();

    @Query("""
            select o.id from Organisation o
            where exists (select r from o.addressRegions r where r in :regions)
            order by o.identityKey
            """)
    List<Long> idsSeatedIn(Collection<String> regions);
}
