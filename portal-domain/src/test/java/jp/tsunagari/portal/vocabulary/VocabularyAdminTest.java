package jp.tsunagari.portal.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import jp.tsunagari.portal.DomainTest;
import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.audit.AuditEvent;
import jp.tsunagari.portal.audit.AuditLog;
import jp.tsunagari.portal.audit.AuditLog.AuditEntry;
import jp.tsunagari.portal.audit.AuditLog.AuditFilter;
import jp.tsunagari.portal.audit.AuditSubject;
import jp.tsunagari.portal.catalogue.CatalogueChange;
import jp.tsunagari.portal.catalogue.CatalogueRevisions;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.vocabulary.Term.TermMeaning;
import jp.tsunagari.portal.vocabulary.TermRefusedException.Reason;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changing terms on a real PostgreSQL; whatever a test does is taken back. */
@DomainTest
@Transactional
class VocabularyAdminTest {

    private static final TermWords WORDS = new TermWords("介護をする人", "Carers", "介護者・ケアラー");

    @Autowired
    private VocabularyAdmin admin;

    @Autowired
    private Vocabulary vocabulary;

    @Autowired
    private AuditLog log;

    @Autowired
    private CatalogueRevisions revisions;

    private int seen;

    @BeforeEach
    void look() {
        seen = version("men");
    }

    @ParameterizedTest
    @EnumSource(TermList.class)
    void aTermIsAddedBehindAllOthers(TermList list) {
        List<ManagedTerm> before = admin.terms(list);
        admin.add(list, "carers", WORDS);

        List<ManagedTerm> after = admin.terms(list);
        assertThat(after).hasSize(before.size() + 1).startsWith(before.toArray(ManagedTerm[]::new));
        assertThat(after.get(before.size()))
                .isEqualTo(new ManagedTerm(new Term("carers", "介護をする人", "Carers", "介護者・ケアラー", false), 0));
        assertThat(lastEvent())
                .isEqualTo(AuditEvent.of(AuditAction.VOCABULARY_CHANGED)
                        .to(AuditSubject.VOCABULARY, Messages.ofClasspath().get(list.messageKey()) + "：介護をする人")
                        .with("コード", "carers")
                        .with("変更", "追加")
                        .with("名前", "介護をする人")
                        .with("英語の名前", "Carers")
                        .with("含むもの", "介護者・ケアラー"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 介護をする人, Carers, MALFORMED_CODE",
        "Carers, 介護をする人, Carers, MALFORMED_CODE",
        "carers-, 介護をする人, Carers, MALFORMED_CODE",
        "carers2, 介護をする人, Carers, MALFORMED_CODE",
        "abcdefghijabcdefghijabcdefghijabcdefghija, 介護をする人, Carers, MALFORMED_CODE",
        "elderly, 介護をする人, Carers, CODE_TAKEN",
        "carers, '　', Carers, NO_NAME",
        "carers, 高齢者, Carers, NAME_TAKEN",
        "carers, ' 高齢者 ', Carers, NAME_TAKEN",
        "carers, 介護をする人, ' ', NO_ENGLISH_NAME"
    })
    void whatCannotBeATermIsRefused(String code, String name, String english, Reason reason) {
        List<ManagedTerm> before = admin.terms(TermList.TARGET_GROUP);
        refused(reason, () -> admin.add(TermList.TARGET_GROUP, code, new TermWords(name, english, "")));
        assertThat(admin.terms(TermList.TARGET_GROUP)).isEqualTo(before);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThatExceptionOfType(TermRefusedException.class)
                .isThrownBy(() -> admin.add(TermList.APPROACH, "?", new TermWords("", "", "あ".repeat(121))))
                .satisfies(refused -> assertThat(refused.reasons())
                        .containsExactly(
                                Reason.MALFORMED_CODE,
                                Reason.NO_NAME,
                                Reason.NO_ENGLISH_NAME,
                                Reason.INCLUDES_TOO_LONG));
    }

    @Test
    void wordsHaveALength() {
        refused(Reason.NAME_TOO_LONG, () -> add("あ".repeat(41), "A", ""));
        refused(Reason.ENGLISH_NAME_TOO_LONG, () -> add("あ", "A".repeat(81), ""));
        refused(Reason.INCLUDES_TOO_LONG, () -> add("あ", "A", "あ".repeat(121)));
        add("あ".repeat(40), "A".repeat(80), "あ".repeat(120));
        assertThat(admin.find(TermList.APPROACH, "new")).isPresent();
    }

    @Test
    void aCodeIsTakenInItsOwnListOnly() {
        admin.add(TermList.APPROACH, "elderly", new TermWords("高齢者", "Older people", ""));
        assertThat(admin.find(TermList.APPROACH, "elderly")).isPresent();
    }

    @Test
    void aTermGetsOtherWordsAndKeepsItsCodeAndPlace() {
        List<String> codes = codes();
        assertThat(admin.change(TermList.TARGET_GROUP, "men", seen, new TermWords(" 男の人 ", "Men", "")))
                .isTrue();

        assertThat(admin.find(TermList.TARGET_GROUP, "men"))
                .contains(new ManagedTerm(new Term("men", "男の人", "Men", "", false), seen + 1));
        assertThat(codes()).isEqualTo(codes);
        assertThat(lastEvent().details())
                .isEqualTo(Map.of(
                        "コード", "men",
                        "変更", "書き換え",
                        "英語の説明",
                                "Open to men only, or offers something especially for men."
                                        + " / men-only places, courses for men, men’s sheds"
                                        + " / counts of women and men among participants → なし",
                        "名前", "男性 → 男の人",
                        "含むもの", "男性限定の場・男性向け講座・メンズシェッド → なし",
                        "定義", "男性に対象を限るか、男性向けの場を設ける取組。 → なし",
                        "含まないもの", "参加者の男女の内訳 → なし"));
    }

    @Test
    void aTermIsExplainedInEnglish() {
        TermWords words = words("men");
        TermMeaning.English english = new TermMeaning.English("For men.", "men’s sheds", "boys");
        TermMeaning meaning =
                new TermMeaning(words.meaning().definition(), words.meaning().excludes(), english);
        admin.change(
                TermList.TARGET_GROUP,
                "men",
                seen,
                new TermWords(words.name(), words.nameEnglish(), words.includes(), meaning));

        Term men = admin.find(TermList.TARGET_GROUP, "men").orElseThrow().term();
        assertThat(men.meaning().english()).isEqualTo(english);
        assertThat(men.takesIn().nameIn(Locale.ENGLISH)).isEqualTo("men’s sheds");
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        long lines = lines();
        assertThat(admin.change(TermList.TARGET_GROUP, "men", seen, words("men")))
                .isFalse();
        assertThat(version("men")).isEqualTo(seen);
        assertThat(lines()).isEqualTo(lines);
    }

    @Test
    void nothingIsOverwrittenThatChangedInBetween() {
        admin.change(TermList.TARGET_GROUP, "men", seen, new TermWords("男の人", "Men", ""));
        refused(
                Reason.CHANGED_SINCE,
                () -> admin.change(TermList.TARGET_GROUP, "men", seen, new TermWords("おとこ", "Men", "")));
        refused(Reason.CHANGED_SINCE, () -> admin.retire(TermList.TARGET_GROUP, "men", seen));
        refused(
                Reason.CHANGED_SINCE,
                () -> admin.change(TermList.TARGET_GROUP, "nobody", 0, new TermWords("おとこ", "Men", "")));
        assertThat(words("men").name()).isEqualTo("男の人");
    }

    @Test
    void aNameIsGivenToOneTermOnly() {
        refused(
                Reason.NAME_TAKEN,
                () -> admin.change(TermList.TARGET_GROUP, "men", seen, new TermWords("女性", "Men", "")));
        // Its own is no other's.
        admin.change(TermList.TARGET_GROUP, "men", seen, new TermWords("男性", "Male", ""));
    }

    @Test
    void aTermMovesPastTheOneBesideIt() {
        List<String> expected = new ArrayList<>(codes());
        String first = expected.get(0);
        String second = expected.get(1);
        int version = version(first);
        admin.moveUp(TermList.TARGET_GROUP, second, first);

        expected.set(0, second);
        expected.set(1, first);
        assertThat(codes()).isEqualTo(expected);
        assertThat(lastEvent().details()).containsEntry("コード", second).containsEntry("順番", "2 → 1");
        assertThat(version(first))
                .as("whoever is writing its words is not disturbed")
                .isEqualTo(version);

        admin.moveDown(TermList.TARGET_GROUP, second, first);
        expected.set(0, first);
        expected.set(1, second);
        assertThat(codes()).isEqualTo(expected);
        assertThat(lastEvent().details()).containsEntry("コード", second).containsEntry("順番", "1 → 2");
    }

    @Test
    void aTermDoesNotMoveWhenTheOrderWasAnother() {
        List<String> codes = codes();
        refused(Reason.CHANGED_SINCE, () -> admin.moveUp(TermList.TARGET_GROUP, codes.get(2), codes.get(0)));
        refused(Reason.CHANGED_SINCE, () -> admin.moveUp(TermList.TARGET_GROUP, codes.get(2), codes.get(3)));
        refused(Reason.CHANGED_SINCE, () -> admin.moveDown(TermList.TARGET_GROUP, codes.get(2), codes.get(1)));
        refused(Reason.CHANGED_SINCE, () -> admin.moveDown(TermList.TARGET_GROUP, codes.get(2), codes.get(2)));
        refused(Reason.CHANGED_SINCE, () -> admin.moveUp(TermList.TARGET_GROUP, codes.get(0), "nobody"));
        assertThat(codes()).isEqualTo(codes);
    }

    @Test
    void aRetiredTermIsNotInTheWayOfThoseThatMove() {
        List<String> codes = codes();
        admin.retire(TermList.TARGET_GROUP, codes.get(1), version(codes.get(1)));
        refused(Reason.CHANGED_SINCE, () -> admin.moveUp(TermList.TARGET_GROUP, codes.get(1), codes.get(0)));
        admin.moveUp(TermList.TARGET_GROUP, codes.get(2), codes.get(0));
        assertThat(codes().subList(0, 3)).containsExactly(codes.get(2), codes.get(1), codes.get(0));
    }

    private static String shown(ManagedTerm managed) {
        return Messages.ofClasspath()
                .get(managed.term().messageKey(), managed.term().name());
    }

    @Test
    void aTermIsRetiredAndPutToUseAgain() {
        admin.retire(TermList.TARGET_GROUP, "men", seen);
        ManagedTerm retired = admin.find(TermList.TARGET_GROUP, "men").orElseThrow();
        assertThat(retired.term().retired()).isTrue();
        assertThat(shown(retired)).isEqualTo("男性（廃止）");
        assertThat(retired.version()).isEqualTo(seen + 1);
        assertThat(lastEvent().details()).containsEntry("状態", "使用中 → 廃止");

        refused(Reason.CODE_TAKEN, () -> admin.add(TermList.TARGET_GROUP, "men", WORDS));
        refused(Reason.NAME_TAKEN, () -> admin.add(TermList.TARGET_GROUP, "males", new TermWords("男性", "Men", "")));

        long lines = lines();
        admin.retire(TermList.TARGET_GROUP, "men", seen + 1);
        assertThat(lines()).as("it is retired already").isEqualTo(lines);

        admin.reinstate(TermList.TARGET_GROUP, "men", seen + 1);
        assertThat(shown(admin.find(TermList.TARGET_GROUP, "men").orElseThrow()))
                .isEqualTo("男性");
        assertThat(lastEvent().details()).containsEntry("状態", "廃止 → 使用中");
    }

    /** With commits, as pages and the index see it. */
    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void everyChangeIsARevisionAndOnlyANameIsIndexed() {
        TermWords men = words("men");
        long before = revisions.current();

        admin.change(TermList.TARGET_GROUP, "men", seen, new TermWords(men.name(), "Male", men.includes()));
        assertThat(revisions.current()).isEqualTo(before + 1);
        assertThat(revisions.between(before, before + 1)).isEmpty();
        assertThat(vocabulary.targetGroups()).extracting(Term::nameEnglish).contains("Male");

        admin.change(TermList.TARGET_GROUP, "men", seen + 1, new TermWords("男の人", "Male", men.includes()));
        assertThat(revisions.between(before + 1, before + 2))
                .allMatch(CatalogueChange::isEverything)
                .hasSize(1);
        assertThat(vocabulary.targetGroups())
                .extracting(Term::name)
                .contains("男の人")
                .doesNotContain("男性");

        admin.change(TermList.TARGET_GROUP, "men", seen + 2, men);
        assertThat(revisions.current()).isEqualTo(before + 3);
    }

    /** With commits: of two who saw the same, one is first. */
    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void ofTwoAtOnceOneIsRefused() {
        TermWords men = words("men");
        List<Object> outcomes = Stream.of("男の人", "おとこの人")
                .map(name -> CompletableFuture.supplyAsync(() -> outcome(new TermWords(name, "Men", ""))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(outcomes).containsExactlyInAnyOrder(true, Reason.CHANGED_SINCE);
        assertThat(version("men")).isEqualTo(seen + 1);
        admin.change(TermList.TARGET_GROUP, "men", seen + 1, men);
    }

    private Object outcome(TermWords words) {
        try {
            return admin.change(TermList.TARGET_GROUP, "men", seen, words);
        } catch (TermRefusedException e) {
            return e.reasons().iterator().next();
        }
    }

    private void add(String name, String english, String includes) {
        admin.add(TermList.APPROACH, "new", new TermWords(name, english, includes));
    }

    private int version(String code) {
        return admin.find(TermList.TARGET_GROUP, code).orElseThrow().version();
    }

    private TermWords words(String code) {
        return admin.find(TermList.TARGET_GROUP, code).orElseThrow().words();
    }

    private List<String> codes() {
        return admin.terms(TermList.TARGET_GROUP).stream()
                .map(managed -> managed.term().code())
                .toList();
    }

    private long lines() {
        return log.find(changesOfTerms(), 1, 1).total();
    }

    private AuditEvent lastEvent() {
        List<AuditEntry> last = log.find(changesOfTerms(), 1, 1).items();
        assertThat(last).hasSize(1);
        return last.get(0).event();
    }

    private static AuditFilter changesOfTerms() {
        return new AuditFilter(AuditAction.VOCABULARY_CHANGED, null, null, null);
    }

    private static void refused(Reason reason, ThrowingCallable action) {
        assertThatExceptionOfType(TermRefusedException.class)
                .isThrownBy(action)
                .satisfies(refused -> assertThat(refused.reasons()).containsExactly(reason));
    }
}
