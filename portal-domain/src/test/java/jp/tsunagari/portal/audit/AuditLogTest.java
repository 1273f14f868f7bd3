package jp.tsunagari.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.tsunagari.portal.DomainTest;
import jp.tsunagari.portal.StoredDocument;
import jp.tsunagari.portal.audit.AuditLog.AuditEntry;
import jp.tsunagari.portal.audit.AuditLog.AuditFilter;
import jp.tsunagari.portal.audit.AuditLog.AuditOrigin;
import jp.tsunagari.portal.card.CardHistoryStore;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.card.ChangeKind;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeKey;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.organisation.OrganisationCard;
import jp.tsunagari.portal.organisation.OrganisationDetails;
import jp.tsunagari.portal.organisation.OrganisationStore;
import jp.tsunagari.portal.shared.Paged;
import jp.tsunagari.portal.shared.SourceReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The log on a real PostgreSQL. It can never be emptied, so every test looks for names of its own. */
@DomainTest
class AuditLogTest {

    private final String person = "人" + UUID.randomUUID();

    @Autowired
    private AuditLog log;

    @Autowired
    private ObjectProvider<AuditOrigin> origin;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private InitiativeStore initiatives;

    @Autowired
    private OrganisationStore organisations;

    @Autowired
    private JdbcTemplate jdbcTemplate;

    @Autowired
    private CardHistoryStore history;

    @Test
    void aLineComesBackAsItWasWritten() {
        AuditEvent event = AuditEvent.of(AuditAction.ROLE_CHANGED)
                .by(7, person)
                .to(AuditSubject.ACCOUNT, 8, "yamada@example.org")
                .with("役割", "STAFF → ADMIN")
                .with("メモ", " ");
        Instant before = Instant.now().minusSeconds(1);
        log.record(event);

        AuditEntry entry = only(log.find(byPerson(person), 1, 10));
        assertThat(entry.event()).isEqualTo(event);
        assertThat(entry.event().details()).isEqualTo(Map.of("役割", "STAFF → ADMIN"));
        assertThat(entry.at()).isBetween(before, Instant.now().plusSeconds(1));
        assertThat(entry.address()).as("nobody has asked over the network").isNull();
    }

    @Test
    void aSubjectHasAKind() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AuditEvent(AuditAction.INVITED, null, null, null, "1", null, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set actor = 'somebody else'",
                "update audit_event set details = '{}' where id = (select max(id) from audit_event)",
                "delete from audit_event",
                "delete from audit_event where id = (select max(id) from audit_event)",
                "truncate audit_event",
                "truncate audit_event cascade"
            })
    void theDatabaseRefusesAnythingButAdding(String statement) {
        log.record(AuditEvent.of(AuditAction.SIGN_IN).by(7, person));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(statement).update())
                .withMessageContaining("only ever added to");
        assertThat(log.find(byPerson(person), 1, 10).total()).isEqualTo(1);
    }

    @Test
    void linesGoWhenTheyHaveBeenKeptForLongEnough() {
        AuditLog kept = keeping(400, Instant.now());
        for (int days : List.of(0, 399, 401)) {
            keeping(0, Instant.now().minus(Duration.ofDays(days)))
                    .record(AuditEvent.of(AuditAction.SIGN_IN).by(7, person + days));
        }
        kept.record(AuditEvent.of(AuditAction.SIGN_OUT).by(7, person));
        assertThat(log.find(byPerson(person), 1, 10).items())
                .extracting(entry -> entry.event().actor())
                .containsExactlyInAnyOrder(person, person + 0, person + 399);
    }

    @Test
    void noOneCanHaveItForgetAYear() {
        assertThatIllegalArgumentException().isThrownBy(() -> keeping(365, Instant.now()));
    }

    private AuditLog keeping(int days, Instant now) {
        return new AuditLog(jdbc, origin, Clock.fixed(now, ZoneOffset.UTC), days);
    }

    /** The names of an erased account may be blanked, and nothing be put in their place. */
    @Test
    void anErasedAccountLeavesItsNumber() {
        log.record(AuditEvent.of(AuditAction.NAME_CHANGED).by(7, person).with("前", "花子"));
        erasing("update audit_event set actor = '#' || account_id, address = null, details = '{}' where actor = ?");
        assertThat(log.find(byPerson(person), 1, 10).total()).isZero();

        log.record(AuditEvent.of(AuditAction.NAME_CHANGED).by(7, person));
        for (String change :
                List.of("actor = 'else'", "account_id = 8, actor = '#8'", "action = 'SIGN_IN'", "at = now()")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(change)
                    .isThrownBy(() -> erasing("update audit_event set " + change + " where actor = ?"))
                    .withMessageContaining("only ever added to");
        }
    }

    private void erasing(String update) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select set_config('portal.erases_account', 'yes', true)")
                    .query(String.class)
                    .single();
            jdbc.sql(update).param(person).update();
        });
    }

    @Test
    void whatWasNotDoneIsNotInTheLog() {
        transaction.executeWithoutResult(status -> {
            log.record(AuditEvent.of(AuditAction.IMPORT_APPLIED).by(7, person));
            assertThat(log.find(byPerson(person), 1, 10).total()).isEqualTo(1);
            status.setRollbackOnly();
        });
        assertThat(log.find(byPerson(person), 1, 10).total()).isZero();
    }

    @Test
    void isNarrowedByWhatWasDone() {
        log.record(AuditEvent.of(AuditAction.SIGN_IN).by(7, person));
        log.record(AuditEvent.of(AuditAction.SIGN_OUT).by(7, person));
        assertThat(only(log.find(new AuditFilter(AuditAction.SIGN_OUT, person, null, null), 1, 10))
                        .event()
                        .action())
                .isEqualTo(AuditAction.SIGN_OUT);
    }

    @Test
    void findsAPersonAsActorAndAsTheOneItWasDoneTo() {
        log.record(AuditEvent.of(AuditAction.SIGN_IN).by(7, person + "A_%"));
        log.record(AuditEvent.of(AuditAction.PASSWORD_RESET).by(1, "admin").to(AuditSubject.ACCOUNT, 7, person + "B"));
        log.record(AuditEvent.of(AuditAction.CARD_EDITED).by(1, "admin").to(AuditSubject.INITIATIVE, 7, person + "C"));

        assertThat(log.find(byPerson(person), 1, 10).items())
                .extracting(entry -> entry.event().action())
                .as("the latest first, and not what merely has that name")
                .containsExactly(AuditAction.PASSWORD_RESET, AuditAction.SIGN_IN);
        assertThat(log.find(byPerson(person + "a_%"), 1, 10).total()).isEqualTo(1);
        assertThat(log.find(byPerson(person + "%"), 1, 10).total())
                .as("no wildcard")
                .isZero();
    }

    @Test
    void isNarrowedByTime() {
        log.record(AuditEvent.of(AuditAction.SIGN_IN).by(7, person));
        Instant at = only(log.find(byPerson(person), 1, 10)).at();

        assertThat(log.find(new AuditFilter(null, person, at, null), 1, 10).total())
                .as("from is included")
                .isEqualTo(1);
        assertThat(log.find(new AuditFilter(null, person, at.plusMillis(1), null), 1, 10)
                        .total())
                .isZero();
        assertThat(log.find(new AuditFilter(null, person, null, at), 1, 10).total())
                .as("until is not included")
                .isZero();
        assertThat(log.find(new AuditFilter(null, person, null, at.plusMillis(1)), 1, 10)
                        .total())
                .isEqualTo(1);
    }

    @Test
    void isReadInPagesAndAsAWhole() {
        int lines = 1203;
        transaction.executeWithoutResult(status -> IntStream.rangeClosed(1, lines)
                .forEach(number -> log.record(
                        AuditEvent.of(AuditAction.SIGN_IN).by(number, person).with("番号", Integer.toString(number)))));

        Paged<AuditEntry> last = log.find(byPerson(person), 13, 100);
        assertThat(last.total()).isEqualTo(lines);
        assertThat(last.items()).extracting(AuditLogTest::account).containsExactly(3L, 2L, 1L);

        List<Long> all = new ArrayList<>();
        log.forEach(byPerson(person), entry -> all.add(account(entry)));
        assertThat(all).hasSize(lines).isSortedAccordingTo((one, other) -> Long.compare(other, one));
    }

    @ParameterizedTest
    @EnumSource(ChangeKind.class)
    void whatPeopleDoToCardsIsInTheLogAndWhatImportsDoIsNot(ChangeKind kind) {
        undone(() -> history.record(
                CardKey.initiative(4711),
                new Change(kind, kind.isByPerson() ? 7L : null, person, "読み違い", null),
                "{\"title\": \"居場所\"}",
                List.of("title")));
        if (!kind.isByPerson()) {
            assertThat(seen).isEmpty();
            return;
        }
        AuditEvent event = only(seen);
        assertThat(event.action().name())
                .isEqualTo("CARD_" + (kind == ChangeKind.MERGED ? ChangeKind.EDITED : kind).name());
        assertThat(event)
                .isEqualTo(AuditEvent.of(event.action())
                        .by(7, person)
                        .to(AuditSubject.INITIATIVE, 4711, "居場所")
                        .with("版", "1")
                        .with("メモ", "読み違い"));
    }

    @Test
    void aRealCardIsNamedInTheLog() {
        undone(() -> {
            SourceReference source = StoredDocument.add(jdbcTemplate);
            Change imported = Change.imported("試験", source.importRunId());
            OrganisationCard owner = organisations.add(OrganisationDetails.named("Switch"), source, imported);
            InitiativeCard card = initiatives.add(
                    new InitiativeKey("調査", 2025, owner.id(), 1), "Switch", titled("縁側の会"), source, imported);
            Change verified = Change.by(ChangeKind.VERIFIED, 7, person, null);
            initiatives.verify(card.id(), card.version(), verified);
            organisations.verify(owner.id(), owner.version(), verified);
        });
        assertThat(seen)
                .extracting(AuditEvent::subject)
                .containsExactly(AuditSubject.ORGANISATION, AuditSubject.INITIATIVE);
        assertThat(seen).extracting(AuditEvent::action).containsOnly(AuditAction.CARD_VERIFIED);
        assertThat(seen.get(0).subjectName()).contains("Switch");
        assertThat(seen.get(1).subjectName()).isEqualTo("縁側の会");
    }

    private final List<AuditEvent> seen = new ArrayList<>();

    /** Does something, looks at what the log says then, and takes everything back. */
    private void undone(Runnable action) {
        transaction.executeWithoutResult(status -> {
            action.run();
            log.forEach(byPerson(person), entry -> seen.add(entry.event()));
            status.setRollbackOnly();
        });
    }

    private static InitiativeDetails titled(String title) {
        return new InitiativeDetails(
                title, List.of(), List.of(), Set.of(), Set.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
    }

    private static AuditFilter byPerson(String name) {
        return new AuditFilter(null, name, null, null);
    }

    private static long account(AuditEntry entry) {
        Long id = entry.event().accountId();
        assertThat(id).isNotNull();
        return id;
    }

    private static AuditEntry only(Paged<AuditEntry> found) {
        return only(found.items());
    }

    private static <T> T only(List<T> found) {
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
