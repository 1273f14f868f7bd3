package jp.tsunagari.portal.search.index;

import jp.tsunagari.portal.search.SearchRequest;
import jp.tsunagari.portal.search.query.QueryParser;
import jp.tsunagari.portal.search.query.TextQuery;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.springframework.stereotype.Service;

/** Tells how many initiatives two searches have in common. */
@Service
public class InitiativeOverlap {

    private final SearchMapping mapping;
    private final QueryParser parser;

    InitiativeOverlap(SearchMapping mapping, QueryParser parser) {
        this.mapping = mapping;
        this.parser = parser;
    }

    /** How many are found by both; order and page do not count. */
    public long count(SearchRequest one, SearchRequest other) {
        TextQuery words = parser.parse(one.text(), one.synonyms());
        TextQuery otherWords = parser.parse(other.text(), other.synonyms());
        try (SearchSession session = mapping.createSession()) {
            return session.search(InitiativeDocument.class)
                    .where(factory -> factory.and(
                            QueryPredicates.unranked(factory, words, one.filters()),
                            QueryPredicates.unranked(factory, otherWords, other.filters())))
                    .fetchTotalHitCount();
        }
    }
}
