package jp.tsunagari.portal.card;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

/**
 * What the store of every kind of card needs of its table.
 *
 * @param <E> the entity
 */
@NoRepositoryBean
public interface CardRepository<E> extends Repository<E, Long> {

    <S extends E> S save(S entity);

    void flush();

    void delete(E entity);

    Optional<E> findById(Long id);

    List<E> findByIdIn(Collection<Long> ids);

    boolean existsBySlug(String slug);

    /** Locked against any other change until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from #{#entityName} e where e.id = :id")
    Optional<E> lock(long id);
}
