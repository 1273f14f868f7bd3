package jp.tsunagari.portal.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.card.ChangeKind;
import jp.tsunagari.portal.ingest.intake.DocumentFile;
import jp.tsunagari.portal.ingest.plan.ImportPlan;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** What tests of imports do to a catalogue: documents, edits, and looking at what is stored. */
@TestComponent
public class ImportWorld {

    /** What readers see of the catalogue and what the next merge begins from; not when and how often it changed. */
    private static final List<String> CONTENTS = List.of(
            "select slug, name, reading, legal_form, core_name, founded_year, founded_month, founded_day, address, website,"
                    + " contact, message from organisation order by slug",
            "select o.slug, r.position, r.name, r.role from organisation_representative r join organisation o"
                    + " on o.id = r.organisation_id order by 1, 2",
            "select o.slug, r.position, r.region_code from organisation_address_region r join organisation o"
                    + " on o.id = r.organisation_id order by 1, 2",
            // Not when: a card that an undo hides again was withdrawn at that moment.
            "select i.slug, i.title, i.title_origin, i.programme, i.fiscal_year, i.ordinal,"
                    + " i.withdrawn_at is not null as withdrawn, i.first_line from initiative i order by 1",
            "select i.slug, t.position, t.text from initiative_approach_item t join initiative i"
                    + " on i.id = t.initiative_id order by 1, 2",
            "select i.slug, t.position, t.text from initiative_target_phrase t join initiative i"
                    + " on i.id = t.initiative_id order by 1, 2",
            "select i.slug, t.target_group from initiative_target_group t join initiative i"
                    + " on i.id = t.initiative_id order by 1, 2",
            "select i.slug, t.approach from initiative_approach t join initiative i on i.id = t.initiative_id order by 1, 2",
            "select i.slug, t.position, t.region_code, t.basis from initiative_region t join initiative i"
                    + " on i.id = t.initiative_id order by 1, 2",
            "select i.slug, t.position, t.kind, t.heading, t.body, t.first_line from initiative_section t join initiative i"
                    + " on i.id = t.initiative_id order by 1, 2",
            "select i.slug, t.position, t.label, t.kind, t.value, t.value_to, t.unit, t.quote, t.line, t.origin"
                    + " from outcome_metric t join initiative i on i.id = t.initiative_id order by 1, 2",
            "select i.slug, t.position, t.kind, t.text, t.quote, t.line, t.origin from initiative_effort t join initiative i"
                    + " on i.id = t.initiative_id order by 1, 2",
            "select coalesce(i.slug, o.slug), b.card_kind, b.import_run_id, b.first_line, b.content::text from import_base b"
                    + " left join initiative i on b.card_kind = 'INITIATIVE' and i.id = b.card_id"
                    + " left join organisation o on b.card_kind = 'ORGANISATION' and o.id = b.card_id order by 1, 2");

    static final String TITLE = "「小さな仕事」技術講習会";

    private final JdbcTemplate jdbc;
    private final ImportPlans plans;
    private final ImportApplication application;
    private final InitiativeStore initiatives;

    ImportWorld(JdbcTemplate jdbc, ImportPlans plans, ImportApplication application, InitiativeStore initiatives) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.application = application;
        this.initiatives = initiatives;
    }

    /** The real document. */
    static String text() {
        try {
            return Files.readString(Path.of("..", "seeds", "000_3a739dbb5c06538d.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DocumentFile file(String name, String text) {
        return new DocumentFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A portal without anything in it. */
    public void empty() {
        jdbc.execute("""
                set session_replication_role = replica;
                truncate document_fact, document_register, document_layout, card_version, import_base, import_effect,
                    import_identity, import_decision, import_plan_document, import_plan, import_warning, import_run, source_document, initiative, organisation cascade;
                set session_replication_role = default""");
    }

    long plan(String text) {
        return plans.create(List.of(file("document.txt", text)), "admin");
    }

    ImportPlan look(long plan) {
        return plans.compute(plans.find(plan).orElseThrow());
    }

    long apply(long plan) {
        application.apply(plan, seen(plan), "admin");
        return plan;
    }

    void apply(long plan, String seen) {
        application.apply(plan, seen, "admin");
    }

    /** What an admin has seen who looks at the plan now. */
    String seen(long plan) {
        return plans.seen(plan, look(plan)).hash();
    }

    /** Takes in another document. */
    public long takeAgain(String text) {
        return take(text);
    }

    long take(String text) {
        return apply(plan(text));
    }

    /** Takes the real document in, and has a person give its first initiative another title. */
    public void takeAndEdit(String title) {
        take(text());
        edit(first(), titled(first().details(), title));
    }

    long undo(long plan) {
        return apply(plans.undo(plan, null, "admin"));
    }

    /** The first initiative of the document. */
    InitiativeCard first() {
        return bySlug(jdbc.queryForObject("select min(id) from initiative", Long.class));
    }

    InitiativeCard bySlug(Long id) {
        return initiatives.find(id.longValue()).orElseThrow();
    }

    List<Long> ids() {
        return jdbc.queryForList("select id from initiative where withdrawn_at is null order by slug", Long.class);
    }

    void edit(InitiativeCard card, InitiativeDetails details) {
        initiatives.change(card.id(), card.version(), details, Change.by(ChangeKind.EDITED, 1, "職員", null));
    }

    static InitiativeDetails titled(InitiativeDetails details, String title) {
        return new InitiativeDetails(
                title,
                details.approachItems(),
                details.targetPhrases(),
                details.targetGroups(),
                details.approaches(),
                details.regions(),
                details.sections(),
                details.metrics(),
                details.efforts(),
                details.notes(),
                details.photos());
    }

    static InitiativeDetails measured(InitiativeDetails details, List<OutcomeMetric> metrics) {
        return new InitiativeDetails(
                details.title(),
                details.approachItems(),
                details.targetPhrases(),
                details.targetGroups(),
                details.approaches(),
                details.regions(),
                details.sections(),
                metrics,
                details.efforts(),
                details.notes(),
                details.photos());
    }

    /** All that counts of the catalogue. */
    Map<String, List<Map<String, Object>>> contents() {
        Map<String, List<Map<String, Object>>> contents = new LinkedHashMap<>();
        CONTENTS.forEach(query -> contents.put(query, jdbc.queryForList(query)));
        return contents;
    }

    /** A checksum of every table but those that a plan is stored in, and the log that tells that it was made. */
    Map<String, String> checksums() {
        Map<String, String> sums = new LinkedHashMap<>();
        jdbc.queryForList("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                          and table_name not in ('import_plan', 'import_plan_document', 'source_document',
                                                 'audit_event')
                        order by 1
                        """, String.class)
                .forEach(table -> sums.put(
                        table,
                        jdbc.queryForObject(
                                "select coalesce(md5(string_agg(t::text, '' order by t::text)), '') from \"" + table
                                        + "\" t",
                                String.class)));
        return sums;
    }
}
