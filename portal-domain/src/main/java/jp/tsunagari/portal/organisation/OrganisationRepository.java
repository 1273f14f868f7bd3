package jp.tsunagari.portal.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.card.CardRepository;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;

interface OrganisationRepository extends CardRepository<Organisation> {

    Optional<Organisation> findBySlug(String slug);

    Optional<Organisation> findFirstByIdentityKeyOrderById(String identityKey);

    List<Organisation> findByIdentityKeyOrderById(String identityKey);

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
