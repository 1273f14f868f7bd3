package jp.tsunagari.portal.search.index;

import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/**
 * How far the index has come. It lies beside the index, so that who deletes or restores the one does the same to the
 * other.
 *
 * @param id always {@link #ONLY}
 * @param revision of the catalogue that the index has taken in
 * @param fingerprint of the code and the tables that made the documents
 */
@SearchEntity(name = "state")
@Indexed(index = "state")
record IndexState(
        @DocumentId String id,

        @GenericField(projectable = Projectable.YES) long revision,

        @KeywordField(projectable = Projectable.YES) String fingerprint) {

    static final String ONLY = "only";
}
