package jp.tsunagari.portal.thesaurus;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tsunagari.portal.DomainTest;
import jp.tsunagari.portal.vocabulary.TermList;
import jp.tsunagari.portal.vocabulary.TermWords;
import jp.tsunagari.portal.vocabulary.VocabularyAdmin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The thesaurus as the database has it; whatever a test does is taken back. */
@DomainTest
@Transactional
class CurrentThesaurusTest {

    @Autowired
    private ThesaurusSource source;

    @Autowired
    private ThesaurusStore store;

    @Autowired
    private VocabularyAdmin vocabulary;

    @Test
    void everyTermIsAConceptWithItsNames() {
        Concept elderly = source.current().get("target:elderly");
        assertThat(elderly.term()).isEqualTo("target:elderly");
        assertThat(elderly.label()).isEqualTo("高齢者");
        assertThat(elderly.labels().english()).startsWith("Older people");
        assertThat(source.current().get("approach:food").label()).isEqualTo("食の支援");
    }

    @Test
    void whatHasNotChangedIsKept() {
        assertThat(source.current()).isSameAs(source.current());
    }

    @Test
    void aTermThatIsAddedOrRenamedIsAConceptAtOnce() {
        long before = store.revision().value();
        vocabulary.add(TermList.APPROACH, "music", new TermWords("音楽", "Music", ""));
        assertThat(now().get("approach:music").label()).isEqualTo("音楽");
        assertThat(now().revision()).isGreaterThan(before);

        vocabulary.change(TermList.APPROACH, "music", 0, new TermWords("音楽活動", "Music", ""));
        assertThat(now().get("approach:music").label()).isEqualTo("音楽活動");
    }

    /** Also what no one has committed. */
    private Thesaurus now() {
        return store.read(store.revision());
    }
}
