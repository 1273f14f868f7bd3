package jp.tsunagari.portal.search.synonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.DomainTest;
import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.audit.AuditEvent;
import jp.tsunagari.portal.audit.AuditLog;
import jp.tsunagari.portal.audit.AuditLog.AuditEntry;
import jp.tsunagari.portal.audit.AuditLog.AuditFilter;
import jp.tsunagari.portal.audit.AuditSubject;
import jp.tsunagari.portal.catalogue.CatalogueRevisions;
import jp.tsunagari.portal.search.synonym.SynonymRefusedException.Reason;
import jp.tsunagari.portal.search.text.SynonymLine;
import jp.tsunagari.portal.search.text.SynonymSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changing synonyms on a real PostgreSQL; whatever a test does is taken back. */
@DomainTest
@Transactional
class SynonymAdminTest {

    @Autowired
    private SynonymAdmin admin;

    @Autowired
    private SynonymSource synonyms;

    @Autowired
    private AuditLog log;

    @Autowired
    private CatalogueRevisions revisions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void thePortalStartsWithTheLinesOfTheField() {
        List<String> lines =
                admin.lines().stream().map(managed -> managed.line().text()).toList();
        assertThat(lines)
                .isEqualTo(LoadSynonyms.TABLE.rows().stream()
                        .map(row -> row.get("line"))
                        .toList());
        assertThat(admin.lines()).allMatch(ManagedSynonym::active);
    }

    @Test
    void aLineIsAddedBehindAllOthers() {
        int before = admin.lines().size();
        admin.add("カフェ＝喫茶店");
        assertThat(admin.lines()).hasSize(before + 1);
        ManagedSynonym added = last();
        assertThat(added.line()).isEqualTo(new SynonymLine(false, List.of("カフェ", "喫茶店")));
        assertThat(added.active()).isTrue();
        assertThat(lastEvent())
                .isEqualTo(AuditEvent.of(AuditAction.VOCABULARY_CHANGED)
                        .to(AuditSubject.VOCABULARY, "同義語：カフェ=喫茶店")
                        .with("変更", "追加")
                        .with("内容", "カフェ=喫茶店"));
    }

    @ParameterizedTest
    @CsvSource({"カフェ, ONE_WORD", "カフェ=！？, NO_LETTER", "シニア=高齢者=お年寄り=老人=年配者, LINE_TWICE", "サロン=>居場所, LINE_TWICE"})
    void whatCannotBeALineIsRefused(String typed, Reason reason) {
        int before = admin.lines().size();
        refused(reason, () -> admin.add(typed));
        assertThat(admin.lines()).hasSize(before);
    }

    @Test
    void aLineIsWrittenAnewInItsPlace() {
        ManagedSynonym line = line("サロン => 居場所");
        assertThat(admin.change(line.id(), line.version(), "茶の間 => 居場所")).isTrue();
        assertThat(admin.find(line.id()))
                .contains(new ManagedSynonym(
                        line.id(), new SynonymLine(true, List.of("茶の間", "居場所")), true, line.version() + 1));
        assertThat(lastEvent().details()).isEqualTo(Map.of("変更", "書き換え", "内容", "サロン => 居場所 → 茶の間 => 居場所"));

        refused(Reason.CHANGED_SINCE, () -> admin.change(line.id(), line.version(), "茶室 => 居場所"));
        refused(Reason.CHANGED_SINCE, () -> admin.takeAway(line.id(), line.version()));
        refused(Reason.CHANGED_SINCE, () -> admin.change(0, 0, "茶室 => 居場所"));
        refused(Reason.LINE_TWICE, () -> admin.change(line.id(), line.version() + 1, "たまり場 => 居場所"));
        assertThat(admin.change(line.id(), line.version() + 1, "茶の間=>居場所")).isFalse();
    }

    @Test
    void aLineThatWasTakenAwayIsBroughtBack() {
        ManagedSynonym line = line("サロン => 居場所");
        admin.takeAway(line.id(), line.version());
        assertThat(admin.find(line.id()).orElseThrow().active()).isFalse();
        assertThat(lastEvent().details()).containsEntry("内容", "使用中 → 不使用");
        refused(Reason.LINE_TAKEN_AWAY, () -> admin.add("サロン => 居場所"));

        admin.bringBack(line.id(), line.version() + 1);
        assertThat(admin.find(line.id()).orElseThrow().active()).isTrue();
        assertThat(lastEvent().details()).containsEntry("内容", "不使用 → 使用中");
    }

    /** With commits, as searches see it. */
    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void searchesGoByItAtOnceAndNothingIsIndexed() {
        ManagedSynonym line = line("サロン => 居場所");
        long before = revisions.current();
        assertThat(synonyms.current().others("居場所")).contains("サロン").doesNotContain("茶の間");

        admin.change(line.id(), line.version(), "茶の間 => 居場所");
        assertThat(synonyms.current().others("居場所")).contains("茶の間").doesNotContain("サロン");

        admin.takeAway(line.id(), line.version() + 1);
        assertThat(synonyms.current().others("居場所")).doesNotContain("茶の間");

        admin.change(line.id(), line.version() + 2, line.line().text());
        admin.bringBack(line.id(), line.version() + 3);
        assertThat(synonyms.current().others("居場所")).contains("サロン");
        assertThat(revisions.current()).isEqualTo(before + 4);
        assertThat(revisions.between(before, before + 4)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'{一つ}', false", "'{}', false", "'{ある,\"\"}', false", "'{一つ,二つ,三つ}', true", "'{ひとり親,一人親}', false"
            })
    void theDatabaseRefusesWhatIsNoLine(String values) {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("insert into synonym_line (words, narrower) values (" + values + ")")
                        .update());
    }

    private ManagedSynonym line(String text) {
        return admin.lines().stream()
                .filter(managed -> managed.line().text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private ManagedSynonym last() {
        List<ManagedSynonym> lines = admin.lines();
        return lines.get(lines.size() - 1);
    }

    private AuditEvent lastEvent() {
        List<AuditEntry> last = log.find(new AuditFilter(AuditAction.VOCABULARY_CHANGED, null, null, null), 1, 1)
                .items();
        assertThat(last).hasSize(1);
        return last.get(0).event();
    }

    private static void refused(Reason reason, ThrowingCallable action) {
        assertThatExceptionOfType(SynonymRefusedException.class)
                .isThrownBy(action)
                .extracting(SynonymRefusedException::reason)
                .isEqualTo(reason);
    }
}
