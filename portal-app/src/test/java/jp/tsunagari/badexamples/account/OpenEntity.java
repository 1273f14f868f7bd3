package jp.tsunagari.badexamples.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that anybody could hand to a template. */
@Entity
public class OpenEntity {

    @Id
    private long id;

    public long id() {
        return id;
    }
}
