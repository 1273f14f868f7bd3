package jp.tsunagari.portal.search.synonym;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tsunagari.portal.DomainTest;
import jp.tsunagari.portal.thesaurus.Concept;
import jp.tsunagari.portal.thesaurus.Thesaurus;
import jp.tsunagari.portal.thesaurus.ThesaurusAdmin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What admins have said in lines of synonyms is said in the thesaurus. */
@DomainTest
@Transactional
class TakeOverSynonymsTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ThesaurusAdmin admin;

    @Test
    void linesAsTheyWereShippedChangeNothing() {
        long before = admin.now().revision();
        TakeOverSynonyms.takeOver(jdbc);
        assertThat(admin.now().revision()).isEqualTo(before);
    }

    @Test
    void addedLinesBecomeWordsAndRelations() {
        add(false, "{不登校,不登園}");
        add(false, "{スナック永遠,ママの店永遠}");
        add(true, "{駄菓子屋カフェ永遠,居場所}");
        TakeOverSynonyms.takeOver(jdbc);
        Thesaurus now = admin.now();
        assertThat(now.get("target:school-refusal").labels().same()).contains("不登園");
        assertThat(called("スナック永遠").labels().same()).containsExactly("ママの店永遠");
        assertThat(now.broader(called("駄菓子屋カフェ永遠").code()))
                .extracting(Concept::label)
                .containsExactly("居場所");
    }

    @Test
    void linesThatWereTakenAwayAreTakenAway() {
        jdbc.sql("update synonym_line set active = false where words in ('{不登校,登校拒否}', '{メンズシェッド,居場所}')")
                .update();
        TakeOverSynonyms.takeOver(jdbc);
        assertThat(admin.now().get("target:school-refusal").labels().same()).doesNotContain("登校拒否");
        assertThat(admin.now().broader(called("メンズシェッド").code()))
                .extracting(Concept::label)
                .doesNotContain("居場所");
    }

    private Concept called(String label) {
        return admin.now().concepts().stream()
                .filter(concept -> concept.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private void add(boolean narrower, String words) {
        jdbc.sql("insert into synonym_line (narrower, words) values (:narrower, cast(:words as text[]))")
                .param("narrower", narrower)
                .param("words", words)
                .update();
    }
}
