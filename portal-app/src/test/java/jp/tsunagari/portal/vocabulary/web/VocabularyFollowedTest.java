package jp.tsunagari.portal.vocabulary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.SearchRequest;
import jp.tsunagari.portal.search.index.IndexFollower;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.OfficersTest;
import jp.tsunagari.portal.testing.Patience;
import jp.tsunagari.portal.thesaurus.ConceptDraft;
import jp.tsunagari.portal.thesaurus.Labels;
import jp.tsunagari.portal.thesaurus.ThesaurusAdmin;
import jp.tsunagari.portal.vocabulary.ManagedTerm;
import jp.tsunagari.portal.vocabulary.TermList;
import jp.tsunagari.portal.vocabulary.TermWords;
import jp.tsunagari.portal.vocabulary.VocabularyAdmin;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a changed vocabulary changes for those who search and for those who fill in cards; with commits. */
@OfficersTest
class VocabularyFollowedTest {

    private static final String CODE = "men";
    private static final String CONCEPT = "target:school-refusal";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private VocabularyAdmin vocabulary;

    @Autowired
    private ThesaurusAdmin thesaurus;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private InitiativeSearch search;

    @Autowired
    private IndexFollower index;

    @Autowired
    private UserAccounts accounts;

    private Set<String> retired = Set.of();
    private TermWords words;
    private ConceptDraft concept;

    @BeforeEach
    void asItIs() {
        retired = retired().map(managed -> managed.term().code()).collect(Collectors.toSet());
        words = term(CODE).words();
        concept = thesaurus.find(CONCEPT).orElseThrow().draft();
    }

    @AfterEach
    void asItWas() {
        retired()
                .filter(managed -> !retired.contains(managed.term().code()))
                .forEach(managed -> vocabulary.reinstate(
                        TermList.TARGET_GROUP, managed.term().code(), managed.version()));
        vocabulary.change(TermList.TARGET_GROUP, CODE, term(CODE).version(), words);
        change(concept);
        assertThat(index.awaitCurrent(Patience.BY_THE_CLOCK)).isTrue();
    }

    private Stream<ManagedTerm> retired() {
        return vocabulary.terms(TermList.TARGET_GROUP).stream()
                .filter(managed -> managed.term().retired());
    }

    @Test
    void aRenamedTermIsFoundByItsNewName() {
        List<Long> withIt = all().stream()
                .filter(initiative -> initiative.targetGroups().contains(CODE))
                .map(InitiativeSummary::id)
                .toList();
        assertThat(withIt).isNotEmpty();
        assertThat(found("沼鳥衆")).isEmpty();

        vocabulary.change(
                TermList.TARGET_GROUP, CODE, term(CODE).version(), new TermWords("沼鳥衆", "Gentlemen", words.includes()));
        assertThat(index.awaitCurrent(Patience.BY_THE_CLOCK)).isTrue();

        assertThat(found("沼鳥衆")).containsExactlyInAnyOrderElementsOf(withIt);
        assertThat(Html.get(mvc, "/initiatives?target=men")
                        .select("#facet-target .facet__box")
                        .eachText())
                .noneMatch(text -> text.contains(words.name()));
        assertThat(Html.get(mvc, "/initiatives?target=men").text()).contains("沼鳥衆");
        await().untilAsserted(() -> assertThat(suggested("沼鳥衆")).containsExactly("沼鳥衆"));
    }

    @Test
    void aNewSynonymIsFoundByTheNextSearch() {
        List<Long> before = found("登校拒否");
        assertThat(before).isNotEmpty();
        assertThat(found("ゾルバネカ")).isEmpty();

        change(withSame(Stream.concat(concept.labels().same().stream(), Stream.of("ゾルバネカ"))));
        assertThat(found("ゾルバネカ")).containsExactlyInAnyOrderElementsOf(before);

        change(withSame(concept.labels().same().stream().filter(word -> !word.equals("登校拒否"))));
        assertThat(found("ゾルバネカ")).isEmpty();
    }

    private ConceptDraft withSame(Stream<String> same) {
        Labels labels = concept.labels();
        return new ConceptDraft(
                CONCEPT,
                new Labels(labels.preferred(), labels.reading(), labels.english(), same.toList(), labels.cues()),
                concept.links(),
                concept.definition());
    }

    private void change(ConceptDraft draft) {
        thesaurus.change(draft, thesaurus.find(CONCEPT).orElseThrow().version());
    }

    @Test
    void aRetiredTermStaysWhereItIsAndIsOfferedNowhereElse() {
        Map<String, Long> counts = initiatives.countsByTargetGroup();
        InitiativeSummary with = all().stream()
                .filter(each -> each.targetGroups().contains(CODE))
                .findFirst()
                .orElseThrow();
        InitiativeSummary without = all().stream()
                .filter(each -> !each.targetGroups().contains(CODE))
                .findFirst()
                .orElseThrow();
        String label = words.name() + "（廃止）";
        await().untilAsserted(() -> assertThat(suggested(words.name())).isNotEmpty());
        assertThat(choices(without)).anyMatch(choice -> choice.startsWith(words.name()));

        vocabulary.retire(TermList.TARGET_GROUP, CODE, term(CODE).version());

        assertThat(Html.get(mvc, "/initiatives/{slug}", with.slug())
                        .select(".chip--target")
                        .eachText())
                .contains(label);
        assertThat(Html.get(mvc, "/initiatives").select("#facets").text())
                .contains(label)
                .contains(counts.get(CODE).toString());
        assertThat(Html.get(mvc, "/matrix").text()).contains(label);
        assertThat(Html.get(mvc, "/initiatives?target=men").select("#results").text())
                .contains(counts.get(CODE) + "件");
        await().untilAsserted(() -> assertThat(suggested(words.name())).isEmpty());

        assertThat(choices(with)).anyMatch(choice -> choice.startsWith(label));
        assertThat(choices(without)).noneMatch(choice -> choice.startsWith(words.name()));
    }

    @Test
    void aRetiredTermThatNothingFoundHasIsLeftOut() {
        String path = "/initiatives?q=三瓶徹";
        ManagedTerm youth = term("youth");
        String name = youth.term().name();
        assertThat(Html.get(mvc, path).select("#facet-target").text()).contains(name + "0件");
        assertThat(Html.get(mvc, "/matrix?q=三瓶徹").select("tbody th").eachText()).anyMatch(head -> head.contains(name));

        vocabulary.retire(TermList.TARGET_GROUP, "youth", youth.version());

        assertThat(Html.get(mvc, path).select("#facet-target").text()).doesNotContain(name);
        assertThat(Html.get(mvc, "/matrix?q=三瓶徹").select("tbody th").eachText())
                .isNotEmpty()
                .noneMatch(head -> head.contains(name));
        assertThat(Html.get(mvc, path + "&target=youth").select("#facet-target").text())
                .as("what is asked for is shown")
                .contains(name + "（廃止）0件");
    }

    private List<String> suggested(String typed) {
        return Html.get(mvc, "/suggestions?q={q}", typed)
                .select("a[href*='target=']")
                .eachText();
    }

    private List<String> choices(InitiativeSummary initiative) {
        List<String> choices = form(initiative).select("#targetGroups li").eachText();
        assertThat(choices).isNotEmpty();
        return choices;
    }

    private Document form(InitiativeSummary initiative) {
        return Html.parse(mvc.get()
                .uri("/my/initiatives/{id}", initiative.id())
                .with(user(admin()))
                .exchange());
    }

    private SignedIn admin() {
        return new SignedIn(
                accounts.findCredentials("admin").orElseThrow().accountId(), "admin", "管理者", Role.ADMIN, true, null);
    }

    private List<InitiativeSummary> all() {
        return initiatives.newest(100);
    }

    private List<Long> found(String text) {
        return search.search(SearchRequest.of(text, Filters.NONE)).ids().items();
    }

    private ManagedTerm term(String code) {
        return vocabulary.find(TermList.TARGET_GROUP, code).orElseThrow();
    }
}
