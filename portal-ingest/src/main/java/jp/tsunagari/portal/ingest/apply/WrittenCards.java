package jp.tsunagari.portal.ingest.apply;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;

/**
 * Lets go of cards once they are written. The persistence context of a long transaction would otherwise hold all of them,
 * and compare each with what it was before every further query: time would grow with the square of their number.
 */
@Component
class WrittenCards {

    private final EntityManager entities;

    WrittenCards(EntityManager entities) {
        this.entities = entities;
    }

    /** Sends what is still to be written; entities loaded before this must not be changed after it. */
    void letGo() {
        entities.flush();
        entities.clear();
    }
}
