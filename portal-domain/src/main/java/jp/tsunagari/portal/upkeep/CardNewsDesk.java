package jp.tsunagari.portal.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import jp.tsunagari.portal.card.CardHistoryStore;
import jp.tsunagari.portal.card.CardHistoryStore.CardVersion;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.CardKind;
import jp.tsunagari.portal.card.ChangeKind;
import jp.tsunagari.portal.upkeep.CardNews.ChangeByOther;
import jp.tsunagari.portal.upkeep.CardNews.ChangedCard;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the people of an organisation what others have done to its cards: colleagues, admins, documents. What they know is a
 * version of each card. Whoever is new knows all that is there.
 */
@Service
public class CardNewsDesk {

    /** So new a card must be for its whole history to be news, to somebody who knows other cards. */
    private static final Duration NEW_CARD = Duration.ofDays(2);

    private static final String OWN_CARDS = """
            with own as (
                select m.account_id, 'ORGANISATION' as card_kind, m.organisation_id as card_id from account_organisation m
                union all
                select m.account_id, 'INITIATIVE', i.id
                from account_organisation m join initiative i on i.organisation_id = m.organisation_id
            ), standing as (
                select o.account_id, o.card_kind, o.card_id, k.number as known,
                    (select max(v.number) from card_version v
                        where v.card_kind = o.card_kind and v.card_id = o.card_id) as latest
                from own o left join card_news_mark k
                    on k.account_id = o.account_id and k.card_kind = o.card_kind and k.card_id = o.card_id)
            """;

    private final JdbcClient database;
    private final CardHistoryStore history;
    private final Clock clock;

    CardNewsDesk(JdbcClient database, CardHistoryStore history, Clock clock) {
        this.database = database;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Tells one person for whom there may be news. All of it is one transaction: the mail is in the queue and the person
     * knows, or neither.
     *
     * @param mail puts the mail into the queue; not called where others have done nothing
     * @return whether there may be more people to tell
     */
    @Transactional
    public boolean tellNext(Consumer<CardNews> mail) {
        List<Person> next = database.sql(OWN_CARDS + """
                        select a.id, a.login, coalesce(nullif(a.display_name, ''), a.login) as name from user_account a
                        where a.enabled and a.card_news and a.login like '%@%' and exists (select from standing s
                            where s.account_id = a.id and coalesce(s.known, -1) < s.latest)
                        order by a.id limit 1 for no key update of a skip locked""").query(Person.class).list();
        next.forEach(person -> tell(person, mail));
        return !next.isEmpty();
    }

    private void tell(Person person, Consumer<CardNews> mail) {
        // A new look: another node may have told the person before the lock was free.
        List<Standing> standing = database.sql(
                        OWN_CARDS + "select * from standing where account_id = :account and latest > 0"
                                + " order by card_kind desc, card_id")
                .param("account", person.id())
                .query(Standing.class)
                .list();
        boolean isNew = standing.stream().allMatch(card -> card.known() == null);
        List<ChangedCard> changed = isNew ? List.of() : changed(standing, person.id());
        if (!changed.isEmpty()) {
            mail.accept(new CardNews(person.id(), person.login(), person.name(), changed));
        }
        database.sql("""
                        insert into card_news_mark (account_id, card_kind, card_id, number)
                        select :account, m.kind, m.card, m.number from unnest(:kinds, :cards, :numbers) as m (kind, card, number)
                        on conflict (account_id, card_kind, card_id) do update set number = excluded.number""")
                .param("account", person.id())
                .param("kinds", standing.stream().map(Standing::cardKind).toArray(String[]::new))
                .param("cards", standing.stream().map(Standing::cardId).toArray(Long[]::new))
                .param("numbers", standing.stream().map(Standing::latest).toArray(Integer[]::new))
                .update();
    }

    private List<ChangedCard> changed(List<Standing> standing, long account) {
        Instant since = clock.instant().minus(NEW_CARD);
        List<ChangedCard> cards = new ArrayList<>();
        for (Standing card : standing) {
            if (card.known() != null && card.known() >= card.latest()) {
                continue;
            }
            CardKey key = new CardKey(CardKind.valueOf(card.cardKind()), card.cardId());
            List<ChangeByOther> changes = byOthers(key, account).stream()
                    .filter(change -> change.version().number() <= card.latest())
                    .filter(change -> card.known() == null
                            ? change.at().isAfter(since)
                            : change.version().number() > card.known())
                    .toList();
            if (!changes.isEmpty()) {
                cards.add(new ChangedCard(key, changes));
            }
        }
        return cards;
    }

    /** All that others have changed of a card, with what of it the person had been the last to change. */
    private List<ChangeByOther> byOthers(CardKey card, long account) {
        List<CardVersion> versions = new ArrayList<>(history.versions(card));
        Collections.reverse(versions);
        Map<String, Boolean> ownFields = new HashMap<>();
        List<ChangeByOther> others = new ArrayList<>();
        for (CardVersion version : versions) {
            boolean own = Objects.equals(version.change().accountId(), account);
            // That a card was found right changes nothing.
            if (!own && version.change().kind() != ChangeKind.VERIFIED) {
                others.add(new ChangeByOther(
                        version,
                        version.fields().stream()
                                .filter(field -> ownFields.getOrDefault(field, false))
                                .toList()));
            }
            version.fields().forEach(field -> ownFields.put(field, own));
        }
        return others;
    }

    /** Whether the person wants to be told. */
    @Transactional(readOnly = true)
    public boolean isWanted(long accountId) {
        return database.sql("select card_news from user_account where id = :id")
                .param("id", accountId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Has a person told from now on, or not any more. What happened while they were not told is no news later. */
    @Transactional
    public void want(long accountId, boolean wanted) {
        int changed = database.sql(
                        "update user_account set card_news = :wanted where id = :id and card_news <> :wanted")
                .param("wanted", wanted)
                .param("id", accountId)
                .update();
        if (changed > 0) {
            database.sql("delete from card_news_mark where account_id = :id")
                    .param("id", accountId)
                    .update();
        }
    }

    private record Person(long id, String login, String name) {}

    /**
     * How a person stands to a card.
     *
     * @param known version that they know; null for a card that is new to them
     * @param latest version that there is
     */
    private record Standing(
            long accountId,
            String cardKind,
            long cardId,
            @Nullable Integer known,
            Integer latest) {}
}
