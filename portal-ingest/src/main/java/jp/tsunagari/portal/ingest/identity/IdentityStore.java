package jp.tsunagari.portal.ingest.identity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.tsunagari.portal.card.CardKind;
import jp.tsunagari.portal.initiative.InitiativeKey;
import jp.tsunagari.portal.organisation.OrganisationIdentity;
import jp.tsunagari.portal.text.Folding;
import jp.tsunagari.portal.text.Similarity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people have said about identities, and which cards may be meant by a reading at all. */
@Repository
public class IdentityStore {

    private static final String SELECT = """
            select d.id, plan_id, place, card_kind, name, evidence, verdict, card_id, joins, refused, decided_by,
                   decided_at, taken_back_by, taken_back_at
            from import_identity d""";
    private static final String OF_APPLIED = " join import_plan p on p.id = d.plan_id and p.state = 'APPLIED'";

    /** Of two spellings of a programme's name. */
    private static final double ALIKE = 0.9;

    private final JdbcClient jdbc;
    private final Clock clock;

    IdentityStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A programme as it is spelled in the catalogue, and a year. */
    public record Year(@Nullable String programme, @Nullable Integer fiscalYear) {

        /** Whether these are cases of one year and, however that is spelled, one programme. */
        static boolean isSame(
                @Nullable String programme,
                @Nullable Integer fiscalYear,
                @Nullable String other,
                @Nullable Integer year) {
            if (fiscalYear == null ? year != null : !fiscalYear.equals(year)) {
                return false;
            }
            if (programme == null || other == null) {
                return programme == null && other == null;
            }
            return programme.equals(other)
                    || Similarity.ofPairs(Folding.NAMES.apply(programme), Folding.NAMES.apply(other)) >= ALIKE;
        }

        boolean has(InitiativeKey key) {
            return isSame(programme, fiscalYear, key.programme(), key.fiscalYear());
        }
    }

    /** In the place of what was said of the same before. */
    public void decide(IdentityDecision decision) {
        IdentityDecision.Target target = decision.target();
        jdbc.sql("""
                        insert into import_identity (plan_id, place, card_kind, name, evidence, verdict, card_id, joins,
                                                     refused, decided_by, decided_at)
                        values (:plan, :place, :kind, :name, :evidence, :verdict, :card, :joins,
                                cast(:refused as bigint[]), :by, :at)
                        on conflict (plan_id, place) do update set
                            name = excluded.name, evidence = excluded.evidence, verdict = excluded.verdict,
                            card_id = excluded.card_id, joins = excluded.joins, refused = excluded.refused,
                            decided_by = excluded.decided_by, decided_at = excluded.decided_at
                        """)
                .param("plan", decision.plan())
                .param("place", decision.place())
                .param("kind", decision.kind().name())
                .param("name", decision.reading().name())
                .param("evidence", decision.reading().fingerprint())
                .param("verdict", decision.verdict().name())
                .param("card", target == null ? null : target.card(), Types.BIGINT)
                .param("joins", target == null ? null : target.place(), Types.VARCHAR)
                .param("refused", decision.refused().toArray(Long[]::new))
                .param("by", decision.log().by())
                .param("at", now())
                .update();
    }

    /** Forgets what was said in a plan that is still open. */
    public void forget(long plan, String place) {
        jdbc.sql("delete from import_identity where plan_id = :plan and place = :place")
                .param("plan", plan)
                .param("place", place)
                .update();
    }

    /** An organisation of the plan has come to be this card. */
    public void resolve(long plan, String place, long card) {
        jdbc.sql("update import_identity set card_id = :card where plan_id = :plan and joins = :place")
                .param("card", card)
                .param("plan", plan)
                .param("place", place)
                .update();
    }

    /** What was said in a plan, by the place in it. */
    public Map<String, IdentityDecision> ofPlan(long plan) {
        Map<String, IdentityDecision> decisions = new HashMap<>();
        jdbc.sql(SELECT + " where plan_id = :plan")
                .param("plan", plan)
                .query(IdentityStore::decision)
                .list()
                .forEach(decision -> decisions.put(decision.place(), decision));
        return decisions;
    }

    /** What was said last of each of these readings in plans that were applied, by the fingerprint. */
    public Map<String, IdentityDecision> remembered(Collection<String> fingerprints) {
        Map<String, IdentityDecision> decisions = new HashMap<>();
        jdbc.sql(SELECT + OF_APPLIED + " where evidence = any(cast(:evidence as text[])) order by decided_at, d.id")
                .param("evidence", fingerprints.toArray(String[]::new))
                .query(IdentityStore::decision)
                .list()
                .forEach(decision -> decisions.put(decision.reading().fingerprint(), decision));
        return decisions;
    }

    /** All of plans that were applied, the latest first, with those that were taken back. */
    public List<IdentityDecision> all() {
        return jdbc.sql(SELECT + OF_APPLIED + " order by decided_at desc, d.id desc")
                .query(IdentityStore::decision)
                .list();
    }

    public Optional<IdentityDecision> find(long id) {
        return jdbc.sql(SELECT + OF_APPLIED + " where d.id = :id")
                .param("id", id)
                .query(IdentityStore::decision)
                .optional();
    }

    /** It does not count any more: when the same is read again, people are asked. */
    public void takeBack(long id, String by) {
        jdbc.sql("update import_identity set taken_back_by = :by, taken_back_at = :at"
                        + " where id = :id and taken_back_at is null")
                .param("by", by)
                .param("at", now())
                .param("id", id)
                .update();
    }

    /** The years of the catalogue that these programmes and years may mean. */
    public Set<Year> years(Collection<Year> wanted) {
        Set<Year> years = new HashSet<>(wanted);
        jdbc
                .sql("select distinct programme, fiscal_year from initiative")
                .query((row, number) ->
                        new Year(row.getString("programme"), row.getObject("fiscal_year", Integer.class)))
                .list()
                .stream()
                .filter(year -> wanted.stream()
                        .anyMatch(each ->
                                Year.isSame(each.programme(), each.fiscalYear(), year.programme(), year.fiscalYear())))
                .forEach(years::add);
        return years;
    }

    /**
     * The organisations that have a name, a web address or a representative of one of these, by what people or documents
     * say. One look at all of them, as folding is nothing that the database can do.
     */
    public Set<Long> like(Collection<OrganisationEvidence> readings) {
        Set<String> names = new HashSet<>();
        Set<String> hosts = new HashSet<>();
        Set<String> people = new HashSet<>();
        for (OrganisationEvidence reading : readings) {
            names.add(reading.key());
            people.addAll(reading.people());
            if (reading.website() != null) {
                hosts.add(reading.website());
            }
        }
        Set<Long> found = new HashSet<>();
        jdbc.sql("""
                        select o.id, o.core_name, o.website, b.content ->> 'coreName' as base_name,
                               b.content ->> 'website' as base_website
                        from organisation o
                        left join import_base b on b.card_kind = 'ORGANISATION' and b.card_id = o.id
                        """).query(row -> {
            if (isNamed(row.getString("core_name"), names)
                    || isNamed(row.getString("base_name"), names)
                    || hosts.contains(String.valueOf(OrganisationEvidence.host(row.getString("website"))))
                    || hosts.contains(String.valueOf(OrganisationEvidence.host(row.getString("base_website"))))) {
                found.add(row.getLong("id"));
            }
        });
        jdbc.sql("""
                        select b.card_id, r ->> 'name' as name
                        from import_base b, jsonb_array_elements(b.content -> 'representatives') r
                        where b.card_kind = 'ORGANISATION'
                        """).query(row -> {
            if (isNamed(row.getString("name"), people)) {
                found.add(row.getLong("card_id"));
            }
        });
        return found;
    }

    private static boolean isNamed(@Nullable String name, Set<String> keys) {
        return name != null && keys.contains(OrganisationIdentity.key(name));
    }

    /** What documents had said last of cards of which the import was undone, as JSON, by id. */
    public Map<Long, String> formerBases(CardKind kind, Collection<Long> cards) {
        Map<Long, String> bases = new HashMap<>();
        jdbc.sql("""
                        select distinct on (card_id) card_id, base::text as base from import_effect
                        where card_kind = :kind and base is not null and card_id = any(cast(:ids as bigint[]))
                        order by card_id, plan_id desc, position desc
                        """)
                .param("kind", kind.name())
                .param("ids", cards.toArray(Long[]::new))
                .query(row -> {
                    bases.put(row.getLong("card_id"), row.getString("base"));
                });
        return bases;
    }

    /** The fiscal years of the documents that last told of these organisations, by id; unknown ones are left out. */
    public Map<Long, Integer> baseYears(Collection<Long> organisations) {
        Map<Long, Integer> years = new HashMap<>();
        jdbc.sql("""
                        select b.card_id, r.fiscal_year from import_base b join import_run r on r.id = b.import_run_id
                        where b.card_kind = 'ORGANISATION' and r.fiscal_year is not null
                          and b.card_id = any(cast(:ids as bigint[]))
                        """).param("ids", organisations.toArray(Long[]::new)).query(row -> {
            years.put(row.getLong("card_id"), row.getInt("fiscal_year"));
        });
        return years;
    }

    private static IdentityDecision decision(ResultSet row, int number) throws SQLException {
        IdentityVerdict verdict = IdentityVerdict.valueOf(row.getString("verdict"));
        Timestamp takenBack = row.getTimestamp("taken_back_at");
        Array refused = row.getArray("refused");
        return new IdentityDecision(
                row.getLong("id"),
                row.getLong("plan_id"),
                row.getString("place"),
                CardKind.valueOf(row.getString("card_kind")),
                new IdentityDecision.Reading(row.getString("name"), row.getString("evidence")),
                verdict,
                verdict.hasCard()
                        ? new IdentityDecision.Target(row.getObject("card_id", Long.class), row.getString("joins"))
                        : null,
                Arrays.asList((Long[]) refused.getArray()),
                new IdentityDecision.Log(
                        row.getString("decided_by"),
                        row.getTimestamp("decided_at").toInstant(),
                        row.getString("taken_back_by"),
                        takenBack == null ? null : takenBack.toInstant()));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
