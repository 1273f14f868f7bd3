package jp.tsunagari.portal.thesaurus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import jp.tsunagari.portal.DomainTest;
import jp.tsunagari.portal.thesaurus.ConceptDraft.Links;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What a newer program does to the concepts that an older one has stored and an admin has changed. */
@DomainTest
@Transactional
class ShippedMergeTest {

    private static final ConceptDraft CAFE = draft("x-cafe", "カフェ", List.of("喫茶店", "茶店"), "飲み物を出す店。", "x-shop");
    private static final ConceptDraft SHOP = draft("x-shop", "店", List.of("店舗"), "");

    @Autowired
    private ThesaurusStore store;

    @Autowired
    private ConceptStore concepts;

    @Autowired
    private JdbcClient jdbc;

    private List<ConceptDraft> shipped;

    @BeforeEach
    void ship() {
        Thesaurus now = now();
        shipped = new ArrayList<>(now.concepts().stream()
                .map(concept -> ConceptDraft.of(now, concept))
                .toList());
        shipped.add(CAFE);
        shipped.add(SHOP);
        merge();
    }

    @Test
    void whatIsShippedIsStored() {
        assertThat(ConceptDraft.of(now(), now().get("x-cafe"))).isEqualTo(CAFE);
        assertThat(now().narrower("x-shop")).extracting(Concept::code).containsExactly("x-cafe");
    }

    @Test
    void theSameFilesChangeNothing() {
        String before = contents();
        merge();
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void aNewerFileChangesWhatWasShipped() {
        replace(CAFE, draft("x-cafe", "コーヒー店", List.of("喫茶店", "珈琲店"), "", "x-shop"));
        shipped.remove(SHOP);
        shipped.add(draft("x-store", "売り場", List.of(), ""));
        merge();
        Concept cafe = now().get("x-cafe");
        assertThat(cafe.labels()).isEqualTo(labels("コーヒー店", List.of("喫茶店", "珈琲店")));
        assertThat(cafe.definition()).isNull();
        assertThat(now().broader("x-cafe")).isEmpty();
        assertThat(now().find("x-shop")).isEmpty();
        assertThat(now().get("x-store").label()).isEqualTo("売り場");
    }

    @Test
    void whatAPersonHasAddedChangedOrRemovedStays() {
        edit("x-cafe", before -> draft("x-cafe", "茶房", List.of("喫茶店", "サテン"), ""));
        replace(CAFE, draft("x-cafe", "コーヒー店", List.of("喫茶店", "茶店", "珈琲店"), "コーヒーの店。", "x-shop"));
        merge();
        Concept cafe = now().get("x-cafe");
        assertThat(cafe.label()).isEqualTo("茶房");
        assertThat(cafe.labels().same())
                .as("茶店 was removed, 珈琲店 is new")
                .containsExactlyInAnyOrder("喫茶店", "サテン", "珈琲店");
        assertThat(cafe.definition()).isNull();
        assertThat(now().broader("x-cafe")).isEmpty();
    }

    @Test
    void aConceptThatIsShippedNoLongerBecomesThePersonsWhoChangedIt() {
        edit("x-cafe", before -> draft("x-cafe", "カフェ", List.of("喫茶店", "サテン"), "", "x-shop"));
        shipped.remove(CAFE);
        merge();
        assertThat(now().get("x-cafe").labels().same()).containsExactlyInAnyOrder("喫茶店", "サテン");
        merge();
        assertThat(now().broader("x-cafe")).extracting(Concept::code).containsExactly("x-shop");
    }

    @Test
    void aRetiredConceptDoesNotComeBack() {
        jdbc.sql("update concept set retired_at = now() where code = 'x-cafe'").update();
        merge();
        assertThat(now().find("x-cafe")).isEmpty();
    }

    @Test
    void aTermOfAnAdminStays() {
        jdbc.sql(
                        "insert into approach (code, name, name_en, includes, position) values ('music', '音楽', 'Music', '', 99)")
                .update();
        merge();
        assertThat(now().get("approach:music").label()).isEqualTo("音楽");
    }

    private void merge() {
        new ShippedMerge(jdbc).merge(shipped);
    }

    private void replace(ConceptDraft old, ConceptDraft with) {
        shipped.set(shipped.indexOf(old), with);
    }

    private void edit(String code, UnaryOperator<ConceptDraft> change) {
        Thesaurus now = now();
        concepts.write(change.apply(ConceptDraft.of(now, now.get(code))));
    }

    private Thesaurus now() {
        return store.read(store.revision());
    }

    private String contents() {
        Thesaurus now = now();
        return now.concepts().stream()
                .map(concept -> ConceptDraft.of(now, concept))
                .toList()
                .toString();
    }

    private static ConceptDraft draft(
            String code, String label, List<String> same, String definition, String... broader) {
        return new ConceptDraft(
                code, labels(label, same), new Links(List.of(broader), List.of(), List.of()), definition);
    }

    private static Labels labels(String label, List<String> same) {
        return new Labels(label, "みせ", List.of("shop"), same, List.of());
    }
}
