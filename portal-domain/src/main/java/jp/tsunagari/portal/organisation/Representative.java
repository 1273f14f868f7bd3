package jp.tsunagari.portal.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A person who represents an organisation.
 *
 * @param name as written, with or without a space
 * @param role such as 理事長; null where the source gives none
 */
@Embeddable
public record Representative(
        @Column(name = "name") String name,
        @Nullable @Column(name = "role") String role) {}
