package jp.tsunagari.badexamples.region;

import java.text.Normalizer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.search.Query;

/** Takes text apart, folds it and asks an engine where neither belongs. */
class WordsInTheDomain {

    JapaneseAnalyzer analyzer = new JapaneseAnalyzer();

    String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    Query query(Query query) {
        return query;
    }
}
