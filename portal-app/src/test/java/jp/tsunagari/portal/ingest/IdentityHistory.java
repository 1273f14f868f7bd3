package jp.tsunagari.portal.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.card.ChangeKind;
import jp.tsunagari.portal.ingest.InventedCase.Who;
import jp.tsunagari.portal.ingest.apply.PlanApplier.CatalogueMovedException;
import jp.tsunagari.portal.ingest.identity.Identification;
import jp.tsunagari.portal.ingest.identity.IdentityDecision.Target;
import jp.tsunagari.portal.ingest.identity.IdentityVerdict;
import jp.tsunagari.portal.ingest.plan.CardDecisions;
import jp.tsunagari.portal.ingest.plan.CardPlan;
import jp.tsunagari.portal.ingest.plan.CardStatus;
import jp.tsunagari.portal.ingest.plan.ImportPlan;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.merge.MergeChoice;
import jp.tsunagari.portal.merge.MergeItem;
import jp.tsunagari.portal.merge.MergeVerdict;
import jp.tsunagari.portal.organisation.OrganisationCard;
import jp.tsunagari.portal.organisation.OrganisationStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** One random history. Every fact carries the mark of its organisation, and of its case if it has one. */
final class IdentityHistory {

    private static final int STEPS = 6;
    private static final List<Integer> YEARS = List.of(2030, 2031, 2032);
    private static final Pattern MARK = Pattern.compile("(alpha|beta|gamma)([PQR][AB])?");
    private static final List<String> WORDS = List.of(
            "畑", "台所", "船", "縫い物", "図書", "将棋", "太鼓", "団地", "坂道", "銭湯", "校庭", "灯台", "味噌", "自転車", "写真", "落語", "干物", "竹林",
            "織機", "紙芝居", "望遠鏡", "朝市", "温室", "編み物");

    private final Portal portal;
    private final long seed;
    private final Random random;
    private final Map<Long, String> titles = new HashMap<>();
    private final Map<Long, String> names = new HashMap<>();
    private final List<Long> applied = new ArrayList<>();
    private int acts;

    /** What the acts are done with. */
    record Portal(
            ImportWorld world,
            ImportPlans plans,
            ImportIdentities identities,
            OrganisationStore organisations,
            InitiativeStore initiatives,
            JdbcTemplate jdbc) {}

    IdentityHistory(Portal portal, long seed) {
        this.portal = portal;
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** @return how many acts there were */
    int run() {
        take(document());
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(7)) {
                case 0 -> editTitle(step);
                case 1 -> editName(step);
                case 2 -> takeAndTakeBack(document());
                case 3 -> twoAdmins();
                case 4 -> undoSomething();
                default -> takeTwice(document());
            }
            acts++;
            check();
        }
        return acts;
    }

    private String document() {
        int year = YEARS.get(random.nextInt(YEARS.size()));
        List<InventedCase> cases = new ArrayList<>();
        for (String mark : List.of("alpha", "beta", "gamma")) {
            Who who = who(mark);
            for (String number : List.of("A", "B")) {
                if (random.nextInt(3) > 0) {
                    cases.add(invented(mark + "PQR".charAt(YEARS.indexOf(year)) + number, who));
                }
            }
        }
        if (cases.isEmpty()) {
            cases.add(invented("gamma" + "PQR".charAt(YEARS.indexOf(year)) + "A", who("gamma")));
        }
        Collections.shuffle(cases, random);
        return InventedCase.document(year, cases.toArray(InventedCase[]::new));
    }

    /** Two of them have one name; sometimes one moves, is led by another person or is renamed. */
    private Who who(String mark) {
        boolean near = seed % 2 == 0;
        Who who = switch (mark) {
            case "alpha" ->
                new Who("特定非営利活動法人", "ひかりの家", "宮城県仙台市", "宮城県仙台市青葉区alpha町1", "alpha 太郎", "alpha.example.jp", "2010年4月");
            case "beta" ->
                new Who(
                        near ? "特定非営利活動法人" : "一般社団法人",
                        "ひかりの家",
                        near ? "宮城県仙台市" : "福岡県福岡市",
                        (near ? "宮城県仙台市太白区" : "福岡県福岡市博多区") + "beta町2",
                        "beta 花子",
                        "beta.example.jp",
                        "2018年10月");
            default ->
                new Who("社会福祉法人", "丙の会", "宮城県仙台市", "宮城県仙台市青葉区gamma町3", "gamma 次郎", "gamma.example.jp", "1999年6月");
        };
        return switch (random.nextInt(8)) {
            case 0 -> who.ledBy(mark + " 三郎");
            case 1 -> who.at("東京都", "東京都港区" + mark + "町9");
            case 2 -> who.named(mark.equals("gamma") ? "丙の会あらた" : "ひかりの家あらた");
            default -> who;
        };
    }

    /** The same mark tells nearly the same each time. */
    private InventedCase invented(String mark, Who who) {
        Random words = new Random(mark.hashCode());
        StringBuilder text = new StringBuilder();
        for (int sentence = 0; sentence < 8; sentence++) {
            text.append(mark).append("では");
            for (int i = 0; i < 4; i++) {
                text.append(WORDS.get(words.nextInt(WORDS.size()))).append(i < 3 ? "と" : "");
            }
            text.append("を囲んで人が集まった");
            text.append(random.nextInt(12) == 0 ? "（改" + random.nextInt(100) + "）。" : "。");
        }
        String title = mark + "の" + WORDS.get(words.nextInt(WORDS.size())) + "と"
                + WORDS.get(words.nextInt(WORDS.size())) + "の集まり";
        return new InventedCase(title, who, text.toString(), 10 + random.nextInt(3));
    }

    private void editTitle(int step) {
        List<Long> ids = portal.world().ids();
        if (!ids.isEmpty()) {
            InitiativeCard card = portal.world().bySlug(ids.get(random.nextInt(ids.size())));
            String title = marks(text(card.id())).stream().findFirst().orElse("") + "の人が付けた題" + step;
            portal.world().edit(card, ImportWorld.titled(card.details(), title));
            titles.put(card.id(), title);
        }
    }

    private void editName(int step) {
        List<Long> ids = portal.jdbc().queryForList("select id from organisation order by slug", Long.class);
        if (!ids.isEmpty()) {
            OrganisationCard card = portal.organisations()
                    .find(ids.get(random.nextInt(ids.size())).longValue())
                    .orElseThrow();
            String name = "人が付けた名" + seed + "の" + step;
            portal.organisations()
                    .change(
                            card.id(),
                            card.version(),
                            InventedCase.named(card.details(), name),
                            Change.by(ChangeKind.EDITED, 1, "職員", null));
            names.put(card.id(), name);
        }
    }

    private void take(String document) {
        apply(decided(document));
    }

    private long decided(String document) {
        long plan = portal.world().plan(document);
        identify(plan);
        decide(plan);
        return plan;
    }

    private void apply(long plan) {
        ImportPlan computed = portal.world().look(plan);
        Map<String, CardDecisions> decisions = portal.plans().decided(plan, computed);
        Map<CardPlan<?>, Object> promised = new HashMap<>();
        computed.cards().forEach(card -> {
            Object details = card.decided(decisions.getOrDefault(card.place(), CardDecisions.NONE));
            if (card.seen() != null && details != null) {
                promised.put(card, details);
            }
        });
        portal.world().apply(plan);
        promised.forEach((card, details) -> {
            long id = Objects.requireNonNull(card.seen()).id();
            Object now = switch (card.kind()) {
                case ORGANISATION ->
                    portal.organisations().find(id).orElseThrow().details();
                case INITIATIVE -> portal.initiatives().find(id).orElseThrow().details();
            };
            assertThat(now).as("seed %d: the plan is what is done", seed).isEqualTo(details);
        });
        applied.add(plan);
    }

    private void takeTwice(String document) {
        take(document);
        Map<String, List<Map<String, Object>>> once = portal.world().contents();
        long again = portal.world().plan(document);
        assertThat(portal.world().look(again).counts())
                .as("seed %d: the same document", seed)
                .doesNotContainKeys(CardStatus.NEW, CardStatus.CHANGED, CardStatus.CONFLICTING);
        portal.world().apply(again);
        assertThat(portal.world().contents()).as("seed %d", seed).isEqualTo(once);
    }

    private void takeAndTakeBack(String document) {
        Map<String, List<Map<String, Object>>> before = portal.world().contents();
        Map<Long, String> titlesBefore = new HashMap<>(titles);
        Map<Long, String> namesBefore = new HashMap<>(names);
        long plan = decided(document);
        apply(plan);
        applied.remove(plan);
        long undo = portal.world().undo(plan);
        assertThat(portal.world().contents()).as("seed %d: undone", seed).isEqualTo(before);
        titles.clear();
        titles.putAll(titlesBefore);
        names.clear();
        names.putAll(namesBefore);
        portal.world().undo(portal.world().undo(undo));
        assertThat(portal.world().contents()).as("seed %d: undone again", seed).isEqualTo(before);
    }

    /** What one has agreed to is not applied after what another has applied meanwhile, unless it is still the same. */
    private void twoAdmins() {
        long one = decided(document());
        long other = portal.world().plan(document());
        String seen = portal.world().seen(other);
        apply(one);
        try {
            portal.world().apply(other, seen);
        } catch (CatalogueMovedException e) {
            portal.plans().discard(other, "other-admin");
        }
    }

    private void undoSomething() {
        if (!applied.isEmpty()) {
            portal.world().undo(applied.remove(random.nextInt(applied.size())));
        }
    }

    /** An admin who knows the marks, and does not always have the time. */
    private void identify(long plan) {
        ImportPlan computed = portal.world().look(plan);
        computed.organisations().forEach(card -> identify(plan, computed, card));
        ImportPlan next = portal.world().look(plan);
        next.initiatives().forEach(card -> identify(plan, next, card));
        portal.world().look(plan).initiatives().stream()
                .filter(card -> card.status() == CardStatus.MISSING && random.nextInt(10) == 0)
                .forEach(card -> portal.identities().withdraw(plan, card, true, "admin"));
    }

    private void identify(long plan, ImportPlan computed, CardPlan<?> card) {
        Identification how = card.origin().how();
        if (how == null || how.state() != Identification.State.OPEN || random.nextInt(4) == 0) {
            return;
        }
        Set<String> mark = marks(String.valueOf(card.states().incoming()));
        Target same = how.candidates().stream()
                .map(Identification.Candidate::target)
                .filter(target -> marks(text(computed, card, target)).equals(mark))
                .findFirst()
                .orElse(null);
        portal.identities()
                .identify(plan, card, same == null ? IdentityVerdict.ANOTHER : IdentityVerdict.SAME, same, "admin");
    }

    private String text(ImportPlan computed, CardPlan<?> card, Target target) {
        Long id = target.card();
        if (id == null) {
            return computed.card(String.valueOf(target.place()))
                    .map(other -> String.valueOf(other.states().incoming()))
                    .orElse("");
        }
        return switch (card.kind()) {
            case ORGANISATION -> facts(id);
            case INITIATIVE -> text(id);
        };
    }

    /** Single decisions, and those of a button for many, which are about what the document has changed. */
    private void decide(long plan) {
        boolean all = random.nextInt(4) == 0;
        portal.world().look(plan).cards().forEach(card -> decide(plan, card, all));
    }

    private <C> void decide(long plan, CardPlan<C> card, boolean all) {
        CardPlan.Seen seen = card.seen();
        for (MergeItem<C, ?> item : card.open()) {
            boolean byDocument = item.verdict() != MergeVerdict.KEPT;
            if (seen == null || !byDocument || (!all && random.nextInt(6) > 0)) {
                continue;
            }
            boolean typed = !all && item.field().name().equals("title") && random.nextBoolean();
            String text = typed ? marks(text(seen.id())).stream().findFirst().orElse("") + "の決めた題" : null;
            portal.plans().decide(plan, card, item.key(), MergeChoice.INCOMING, text, "admin");
            if (item.field().name().equals("title")) {
                titles.remove(seen.id()); // What is typed here goes again with an undo of the import.
            } else if (item.field().name().equals("name")) {
                names.remove(seen.id());
            }
        }
    }

    private void check() {
        titles.forEach((id, title) -> assertThat(
                        portal.initiatives().find(id).orElseThrow().details().title())
                .as("seed %d: no edit is lost", seed)
                .isEqualTo(title));
        names.forEach((id, name) -> assertThat(
                        portal.organisations().find(id).orElseThrow().name())
                .as("seed %d: no edit is lost", seed)
                .isEqualTo(name));
        for (Long id : portal.jdbc().queryForList("select id from organisation", Long.class)) {
            assertThat(marks(facts(id))).as("seed %d: facts of one", seed).hasSizeLessThanOrEqualTo(1);
        }
        for (Map<String, Object> row : portal.jdbc().queryForList("select id, organisation_id from initiative")) {
            Set<String> ofCase = marks(text((Long) row.get("id")));
            assertThat(ofCase).as("seed %d: texts of one", seed).hasSizeLessThanOrEqualTo(1);
            String owner = String.join("", marks(facts((Long) row.get("organisation_id"))));
            assertThat(ofCase).as("seed %d: on its card", seed).allMatch(mark -> mark.startsWith(owner));
        }
    }

    private String facts(long organisation) {
        return portal.organisations()
                .find(organisation)
                .map(card -> card.details().address() + " " + card.details().website() + " "
                        + card.details().representatives())
                .orElse("");
    }

    private String text(@Nullable Long initiative) {
        return initiative == null
                ? ""
                : portal.initiatives()
                        .find(initiative.longValue())
                        .map(card -> card.details().toString())
                        .orElse("");
    }

    /** Those of a case; of an organisation where there are none. */
    private static Set<String> marks(String text) {
        Set<String> ofCases = new TreeSet<>();
        Set<String> ofOrganisations = new TreeSet<>();
        Matcher found = MARK.matcher(text);
        while (found.find()) {
            (found.group(2) == null ? ofOrganisations : ofCases).add(found.group());
        }
        return ofCases.isEmpty() ? ofOrganisations : ofCases;
    }
}
