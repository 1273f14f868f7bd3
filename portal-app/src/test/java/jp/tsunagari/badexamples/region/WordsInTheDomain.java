package jp.tsunagari.badexamples.region;

import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.search.Query;

/** Takes text apart and asks an engine where neither belongs. */
class WordsInTheDomain {

    JapaneseAnalyzer analyzer = new JapaneseAnalyzer();

    Query query(Query query) {
        return query;
    }
}
