package jp.tsunagari.portal.shortlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.tsunagari.portal.DomainTest;
import jp.tsunagari.portal.account.SecretToken;
import jp.tsunagari.portal.audit.AuditLog;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.shortlist.KeptLists.Saved;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists of people with an account, in the database. */
@DomainTest
class KeptListsTest {

    private static final ListAuthor HANAKO = new ListAuthor("花子", false);
    private static final ListAuthor TARO = new ListAuthor("太郎", true);

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private AuditLog audit;

    private KeptLists lists;
    private ListLinks links;
    private long owner;

    @BeforeEach
    void anOfficer() {
        lists = new KeptLists(database, Clock.systemUTC(), audit);
        links = new ListLinks(database, Clock.systemUTC(), audit, Messages.ofClasspath());
        owner = database.sql("""
                        insert into user_account (login, password_hash, role, created_at, version)
                        values ('officer@desk.example', '{noop}x', 'OFFICER', now(), 0) returning id""").query(Long.class).single();
    }

    @AfterEach
    void leaveNothing() {
        database.sql("delete from user_account where id = :id")
                .param("id", owner)
                .update();
    }

    @Test
    void aListComesBackAsItWasKeptWithItsHistory() {
        long id = keep(list("案", "a", "b"));
        Saved saved = save(id, 1, list("案", "a", "c"), TARO);
        assertThat(saved.stored()).isTrue();
        assertThat(lists.find(id)).contains(new KeptList(id, owner, 2, list("案", "a", "c")));
        assertThat(save(id, 2, list("案", "a", "c"), TARO).revision()).isEqualTo(2);

        transactions.executeWithoutResult(status -> lists.restore(id, 1, HANAKO));
        assertThat(lists.find(id).orElseThrow().list()).isEqualTo(list("案", "a", "b"));
        assertThat(lists.history(id))
                .extracting(one -> one.number() + one.by().name() + one.by().byLink() + one.restored())
                .containsExactly("3花子false1", "2太郎truenull", "1花子falsenull");
        assertThat(lists.of(owner)).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("案");
            assertThat(one.cases()).isEqualTo(2);
        });
    }

    @Test
    void twoWhoWriteAtTheSameTimeAreMergedOrAsked() {
        long id = keep(list("案", "a", "b"));
        save(id, 1, list("案", "a2", "b"), HANAKO);
        assertThat(save(id, 1, list("案", "a", "b2"), TARO).stored()).isTrue();
        assertThat(lists.find(id).orElseThrow().list()).isEqualTo(list("案", "a2", "b2"));

        Saved refused = save(id, 1, list("案", "a3", "b"), TARO);
        assertThat(refused.stored()).isFalse();
        assertThat(refused.merge().conflicts()).hasSize(1);
        assertThat(refused.revision()).isEqualTo(3);
        assertThat(lists.find(id).orElseThrow().list()).isEqualTo(list("案", "a2", "b2"));
        assertThat(save(id, 3, list("案", "a3", "b2"), TARO).stored()).isTrue();
    }

    @Test
    void ofManyWhoSaveAtOnceNoneIsLost() throws Exception {
        ChosenList eight = new ChosenList(
                "案",
                IntStream.range(1, 9)
                        .mapToObj(id -> new ChosenCase(id, null, ""))
                        .toList());
        long id = keep(eight);
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Saved>> savings = IntStream.range(1, 9)
                    .mapToObj(place -> (Callable<Saved>) () ->
                            save(id, 1, eight.at(place - 1, new ChosenCase(place, null, "書いた" + place)), TARO))
                    .toList();
            for (var saving : people.invokeAll(savings)) {
                assertThat(saving.get().stored()).isTrue();
            }
        } finally {
            people.shutdownNow();
        }
        KeptList kept = lists.find(id).orElseThrow();
        assertThat(kept.revision()).isEqualTo(9);
        assertThat(kept.list().cases()).allMatch(one -> one.memo().equals("書いた" + one.id()));
    }

    @Test
    void aLinkIsGoodUntilItIsEndedAndNamesNoOtherList() {
        long id = keep(list("案", "a", "b"));
        long other = keep(list("別", "a", "b"));
        SecretToken view = share(id, false);
        SecretToken edit = share(id, true);
        assertThat(links.find(view)).contains(new ListLinks.SharedList(id, false));
        assertThat(links.find(edit)).contains(new ListLinks.SharedList(id, true));
        assertThat(links.find(SecretToken.random())).isEmpty();

        long link = links.of(id).get(0).id();
        transactions.executeWithoutResult(status -> links.revoke(other, link));
        assertThat(links.find(view)).isPresent();
        transactions.executeWithoutResult(status -> links.revoke(id, link));
        assertThat(links.find(view)).isEmpty();
        assertThat(links.of(id)).hasSize(1);

        database.sql("update user_account set enabled = false where id = :id")
                .param("id", owner)
                .update();
        assertThat(links.find(edit)).isEmpty();
    }

    @Test
    void aListThatIsSentTwiceIsKeptOnce() {
        long id = keep(list("案", "a", "b"));
        assertThat(keep(list("案", "a", "b"))).isEqualTo(id);
        assertThat(keep(list("案", "a", "c"))).isNotEqualTo(id);
        assertThat(lists.of(owner)).hasSize(2);

        database.sql("update kept_list set created_at = created_at - interval '1 minute'")
                .update();
        assertThat(keep(list("案", "a", "c"))).isNotEqualTo(id);
        assertThat(lists.of(owner)).hasSize(3);
    }

    @Test
    void listsAndLinksAreBounded() {
        long id = keep(list("案", "a", "b"));
        IntStream.range(0, ListLinks.MAX_LINKS).forEach(place -> share(id, false));
        Optional<SecretToken> oneMore = transactions.execute(status -> links.share(id, false, "花子"));
        assertThat(oneMore).isEmpty();
        IntStream.range(1, KeptLists.MAX_LISTS).forEach(place -> keep(list("案" + place, "", "")));
        Optional<Long> tooMany = transactions.execute(status -> lists.keep(owner, list("多", "", ""), HANAKO));
        assertThat(tooMany).isEmpty();
        transactions.executeWithoutResult(status -> lists.erase(id));
        assertThat(lists.find(id)).isEmpty();
    }

    private long keep(ChosenList list) {
        return transactions.execute(status -> lists.keep(owner, list, HANAKO)).orElseThrow();
    }

    private Saved save(long id, int base, ChosenList typed, ListAuthor by) {
        return transactions.execute(status -> lists.save(id, base, typed, by));
    }

    private SecretToken share(long id, boolean mayEdit) {
        return transactions.execute(status -> links.share(id, mayEdit, "花子")).orElseThrow();
    }

    private static ChosenList list(String name, String first, String second) {
        return new ChosenList(name, List.of(new ChosenCase(1, CaseMark.ASK, first), new ChosenCase(2, null, second)));
    }
}
