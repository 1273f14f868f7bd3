package jp.tsunagari.portal.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import jp.tsunagari.portal.effort.Effort;
import jp.tsunagari.portal.effort.EffortKind;
import jp.tsunagari.portal.merge.CardMerge;
import jp.tsunagari.portal.merge.MergeChoice;
import jp.tsunagari.portal.merge.MergeItem;
import jp.tsunagari.portal.merge.MergeVerdict;
import jp.tsunagari.portal.outcome.MetricAmount;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.MetricOrigin;
import jp.tsunagari.portal.outcome.MetricQuote;
import jp.tsunagari.portal.outcome.MetricScope;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.vocabulary.AssignedTerm;
import jp.tsunagari.portal.vocabulary.TermRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Two changes of one initiative that began from the same state. */
class InitiativeMergeTest {

    private static final InitiativeDetails BASE = new InitiativeDetails(
            "縁側の会",
            List.of("月に二度の茶会", "家庭への訪問"),
            List.of("一人で暮らす高齢者", "その家族"),
            AssignedTerm.allMain("elderly"),
            AssignedTerm.allMain("gathering-place"),
            List.of(new WorkRegion("12203", RegionBasis.HEADER)),
            List.of(
                    section(SectionKind.HISTORY, "私たちの軌跡", "公民館で始めた。", 10),
                    section(SectionKind.STORY, "はじまりの物語", "隣の人の一言から。", 14),
                    section(SectionKind.RESULTS, "取組の成果", "30名が参加した。", 20)),
            List.of(metric("参加者", 30, 20), metric("訪問した家庭", 12, 21)),
            List.of(effort("会場の確保に苦労した。")),
            List.of(),
            List.of());

    /** The same term as a main one or besides is one difference, and no term taken and another given. */
    @Test
    void aChangeOfRoleIsADifference() {
        InitiativeDetails besides = with(AssignedTerm.parse("elderly:also"));

        assertThat(InitiativeShape.SHAPE.changedFields(BASE, besides)).containsExactly("targetGroups");
        assertThat(CardMerge.of(InitiativeShape.SHAPE, BASE, besides, BASE).items().stream()
                        .filter(item -> item.field().name().equals("targetGroups"))
                        .map(MergeItem::verdict))
                .containsExactly(MergeVerdict.TAKEN);
        assertThat(with(AssignedTerm.main("elderly"), AssignedTerm.parse("elderly:also")))
                .as("what is both is a main one")
                .isEqualTo(BASE);
    }

    private static InitiativeDetails with(AssignedTerm... targetGroups) {
        return new InitiativeDetails(
                BASE.title(),
                BASE.approachItems(),
                BASE.targetPhrases(),
                Set.of(targetGroups),
                BASE.approaches(),
                BASE.regions(),
                BASE.sections(),
                BASE.metrics(),
                BASE.efforts(),
                BASE.notes(),
                BASE.photos());
    }

    @Test
    void whatOnlyOneSideChangedIsTakenFromThatSide() {
        InitiativeDetails incoming = with(BASE, "縁側の会（改訂）", BASE.metrics(), BASE.sections());
        InitiativeDetails current = with(
                BASE,
                BASE.title(),
                List.of(metric("参加者", 35, 20), BASE.metrics().get(1)),
                BASE.sections());
        CardMerge<InitiativeDetails> merge = merge(BASE, incoming, current);
        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.proposed().title()).isEqualTo("縁側の会（改訂）");
        assertThat(merge.proposed().metrics()).isEqualTo(current.metrics());
    }

    @Test
    void whatBothChangedOtherwiseIsAConflictAndStaysUntilSomebodyChooses() {
        InitiativeDetails incoming = with(BASE, "甲", BASE.metrics(), BASE.sections());
        InitiativeDetails current = with(BASE, "乙", BASE.metrics(), BASE.sections());
        CardMerge<InitiativeDetails> merge = merge(BASE, incoming, current);
        assertThat(merge.conflicts()).singleElement().extracting(MergeItem::key).isEqualTo("title");
        assertThat(merge.proposed().title()).isEqualTo("乙");
        assertThat(merge.decided(key -> MergeChoice.INCOMING, Map.of()).title()).isEqualTo("甲");
        assertThat(merge.decided(key -> MergeChoice.CURRENT, Map.of("title", "丙"))
                        .title())
                .isEqualTo("丙");
    }

    @Test
    void anAddedFigureSurvivesAndARemovedOneStaysRemoved() {
        OutcomeMetric own = metric("ボランティア", 8, null);
        InitiativeDetails current =
                with(BASE, BASE.title(), List.of(BASE.metrics().get(1), own), BASE.sections());
        InitiativeDetails incoming =
                with(BASE, BASE.title(), List.of(metric("参加者", 30, 50), metric("訪問した家庭", 12, 51)), BASE.sections());
        assertThat(merge(BASE, incoming, current).proposed().metrics())
                .extracting(OutcomeMetric::label)
                .containsExactly("訪問した家庭", "ボランティア");
    }

    @Test
    void whatTheOrganisationMadeOfAnEntrySurvivesTheNextDocument() {
        Effort read = BASE.efforts().get(0);
        Effort told =
                new Effort(EffortKind.DIFFICULTY, "会場は三度変わった。", read.quotation().unplaced(), MetricOrigin.EDITED);
        InitiativeDetails current = with(BASE, List.of(told));
        InitiativeDetails incoming = with(BASE, List.of(read, effort("雪の日は休まざるを得なかった。")));
        CardMerge<InitiativeDetails> merge = merge(BASE, incoming, current);
        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.proposed().efforts())
                .extracting(Effort::text)
                .containsExactly("会場は三度変わった。", "雪の日は休まざるを得なかった。");
    }

    private static InitiativeDetails with(InitiativeDetails from, List<Effort> efforts) {
        return new InitiativeDetails(
                from.title(),
                from.approachItems(),
                from.targetPhrases(),
                from.targetGroups(),
                from.approaches(),
                from.regions(),
                from.sections(),
                from.metrics(),
                efforts,
                from.notes(),
                from.photos());
    }

    @Test
    void onlyNewLineNumbersAreNoChangeButAreTaken() {
        InitiativeDetails moved = with(
                BASE,
                BASE.title(),
                List.of(metric("参加者", 30, 120), metric("訪問した家庭", 12, 121)),
                BASE.sections().stream()
                        .map(old -> section(old.kind(), old.heading(), old.body(), 100))
                        .toList());
        CardMerge<InitiativeDetails> merge = merge(BASE, moved, BASE);
        assertThat(merge.items()).extracting(MergeItem::verdict).containsOnly(MergeVerdict.UNCHANGED);
        assertThat(InitiativeShape.SHAPE.changedFields(BASE, moved)).isEmpty();
        assertThat(merge.proposed()).isEqualTo(moved);
    }

    @Test
    void aRewrittenElementIsTheSameElement() {
        InitiativeDetails incoming = new InitiativeDetails(
                BASE.title(),
                List.of("月に三度の茶会", "家庭への訪問"),
                BASE.targetPhrases(),
                BASE.targetGroups(),
                BASE.approaches(),
                BASE.regions(),
                BASE.sections(),
                BASE.metrics(),
                BASE.efforts(),
                BASE.notes(),
                BASE.photos());
        InitiativeDetails current = new InitiativeDetails(
                BASE.title(),
                List.of("毎週の茶会と月に二度の茶会", "家庭への訪問"),
                BASE.targetPhrases(),
                BASE.targetGroups(),
                BASE.approaches(),
                BASE.regions(),
                BASE.sections(),
                BASE.metrics(),
                BASE.efforts(),
                BASE.notes(),
                BASE.photos());
        CardMerge<InitiativeDetails> merge = merge(BASE, incoming, current);
        assertThat(merge.conflicts()).singleElement().satisfies(item -> {
            assertThat(item.base()).isEqualTo("月に二度の茶会");
            assertThat(item.incoming()).isEqualTo("月に三度の茶会");
            assertThat(item.current()).isEqualTo("毎週の茶会と月に二度の茶会");
        });
    }

    @Test
    void aNewOrderIsKeptWhoeverMadeIt() {
        List<InitiativeSection> turned = List.of(
                BASE.sections().get(1), BASE.sections().get(0), BASE.sections().get(2));
        InitiativeDetails reordered = with(BASE, BASE.title(), BASE.metrics(), turned);
        assertThat(merge(BASE, reordered, BASE).proposed().sections()).isEqualTo(turned);
        assertThat(merge(BASE, reordered, BASE).reordered()).containsExactly("sections");
        assertThat(merge(BASE, BASE, reordered).proposed().sections()).isEqualTo(turned);
        assertThat(merge(BASE, BASE, reordered).reordered()).isEmpty();
    }

    @Test
    void withoutABaseTheCatalogueKeepsItsOrderAndTakesTheLines() {
        InitiativeDetails nothing = InitiativeShape.TYPE.empty();
        InitiativeDetails incoming = with(
                BASE,
                BASE.title(),
                List.of(metric("訪問した家庭", 12, 121), metric("参加者", 30, 120)),
                BASE.sections().stream()
                        .map(old -> section(old.kind(), old.heading(), old.body(), 100))
                        .toList());
        InitiativeDetails merged = merge(nothing, incoming, BASE).decided(key -> MergeChoice.CURRENT, Map.of());
        assertThat(merge(nothing, incoming, BASE).decided(key -> MergeChoice.AS_PROPOSED, Map.of()))
                .isEqualTo(with(
                        BASE,
                        BASE.title(),
                        List.of(metric("参加者", 30, 120), metric("訪問した家庭", 12, 121)),
                        incoming.sections()));
        assertThat(merged).as("if a user wants nothing of it").isEqualTo(BASE);
    }

    @Test
    void whatWasStoredAsJsonComesBackTheSame() {
        assertThat(InitiativeShape.TYPE.read(InitiativeShape.TYPE.write(BASE))).isEqualTo(BASE);
        assertThat(InitiativeShape.TYPE.read(InitiativeShape.TYPE.write(InitiativeDetails.EMPTY)))
                .isEqualTo(InitiativeDetails.EMPTY);
    }

    /** The laws that re-import and undo rest on, for random changes of both sides. */
    @RepeatedTest(500)
    void theLawsOfMergingHold(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        InitiativeDetails left = changed(BASE, random);
        InitiativeDetails right = changed(BASE, random);
        assertThat(merge(BASE, left, BASE).proposed()).as("only one side").isEqualTo(left);
        assertThat(merge(BASE, BASE, right).proposed()).as("only the other").isEqualTo(right);
        assertThat(merge(BASE, left, left).proposed()).as("both the same").isEqualTo(left);
        CardMerge<InitiativeDetails> merge = merge(BASE, left, right);
        assertThat(merge.decided(key -> MergeChoice.INCOMING, Map.of()).metrics())
                .as("all that came in")
                .containsExactlyInAnyOrderElementsOf(left.metrics());
        assertThat(merge.decided(key -> MergeChoice.CURRENT, Map.of()).metrics())
                .as("all that there is")
                .containsExactlyInAnyOrderElementsOf(right.metrics());
        for (MergeItem<InitiativeDetails, ?> item : merge.items()) {
            if (item.verdict() == MergeVerdict.KEPT || item.verdict() == MergeVerdict.CONFLICT) {
                Object proposed = item.current();
                if (proposed != null) {
                    assertThat(contents(merge.proposed()))
                            .as("an edit is never lost")
                            .contains(proposed);
                }
            }
        }
        assertThat(merge.items()).extracting(MergeItem::key).doesNotHaveDuplicates();
        assertThat(merge(BASE, left, right).proposed()).as("the same each time").isEqualTo(merge.proposed());
    }

    private static List<Object> contents(InitiativeDetails details) {
        List<Object> all = new ArrayList<>();
        InitiativeShape.SHAPE.fields().forEach(field -> all.addAll(field.read().apply(details)));
        return all;
    }

    private static InitiativeDetails changed(InitiativeDetails from, Random random) {
        return new InitiativeDetails(
                random.nextInt(3) == 0 ? "題" + random.nextInt(3) : from.title(),
                shuffledTexts(from.approachItems(), random),
                shuffledTexts(from.targetPhrases(), random),
                codes(from.targetGroups(), random),
                codes(from.approaches(), random),
                random.nextInt(4) == 0 ? List.of(new WorkRegion("04", RegionBasis.EDITED)) : from.regions(),
                sections(from.sections(), random),
                metrics(from.metrics(), random),
                efforts(from.efforts(), random),
                from.notes(),
                from.photos());
    }

    private static List<String> shuffledTexts(List<String> from, Random random) {
        List<String> texts = new ArrayList<>(from);
        switch (random.nextInt(5)) {
            case 0 -> texts.remove(random.nextInt(texts.size()));
            case 1 -> texts.add(random.nextInt(texts.size() + 1), "追加" + "あいうえお".charAt(random.nextInt(5)));
            case 2 -> texts.set(0, texts.get(0) + "など");
            case 3 -> java.util.Collections.reverse(texts);
            default -> {}
        }
        return texts;
    }

    private static Set<AssignedTerm> codes(Set<AssignedTerm> from, Random random) {
        Set<AssignedTerm> codes = new HashSet<>(from);
        if (random.nextInt(3) == 0) {
            codes.add(new AssignedTerm(
                    List.of("children", "youth", "women").get(random.nextInt(3)),
                    random.nextBoolean() ? TermRole.MAIN : TermRole.ALSO));
        }
        if (random.nextInt(4) == 0) {
            codes.removeAll(from);
        }
        return codes;
    }

    private static List<InitiativeSection> sections(List<InitiativeSection> from, Random random) {
        List<InitiativeSection> sections = new ArrayList<>(from);
        int place = random.nextInt(sections.size());
        InitiativeSection old = sections.get(place);
        switch (random.nextInt(4)) {
            case 0 -> sections.remove(place);
            case 1 -> sections.set(place, section(old.kind(), old.heading(), old.body() + "そして続いた。", null));
            case 2 -> sections.add(place, section(SectionKind.STORY, "新しい見出し" + random.nextInt(2), "本文。", null));
            default -> {}
        }
        return sections;
    }

    private static List<OutcomeMetric> metrics(List<OutcomeMetric> from, Random random) {
        List<OutcomeMetric> metrics = new ArrayList<>(from);
        int place = random.nextInt(metrics.size());
        switch (random.nextInt(4)) {
            case 0 -> metrics.remove(place);
            case 1 -> metrics.set(place, metric(metrics.get(place).label(), 100 + random.nextInt(5), null));
            case 2 -> metrics.add(metric("見学者", random.nextInt(3), null));
            default -> {}
        }
        return metrics;
    }

    private static List<Effort> efforts(List<Effort> from, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> List.of();
            case 1 -> List.of(effort(from.get(0).text() + "雪の日は休んだ。"));
            case 2 -> List.of(from.get(0), effort("広報が遅れた。"));
            default -> from;
        };
    }

    private static CardMerge<InitiativeDetails> merge(
            InitiativeDetails base, InitiativeDetails incoming, InitiativeDetails current) {
        return CardMerge.of(InitiativeShape.SHAPE, base, incoming, current);
    }

    private static InitiativeDetails with(
            InitiativeDetails from,
            @Nullable String title,
            List<OutcomeMetric> metrics,
            List<InitiativeSection> sections) {
        return new InitiativeDetails(
                title,
                from.approachItems(),
                from.targetPhrases(),
                from.targetGroups(),
                from.approaches(),
                from.regions(),
                sections,
                metrics,
                from.efforts(),
                from.notes(),
                from.photos());
    }

    private static InitiativeSection section(SectionKind kind, String heading, String body, @Nullable Integer line) {
        return new InitiativeSection(kind, heading, body, line, line);
    }

    private static Effort effort(String text) {
        return new Effort(
                EffortKind.DIFFICULTY, text, new MetricQuote(text, SectionKind.RESULTS, 20), MetricOrigin.DOCUMENT);
    }

    private static OutcomeMetric metric(String label, int value, @Nullable Integer line) {
        return new OutcomeMetric(
                label,
                MetricKind.PARTICIPANTS,
                MetricAmount.of(BigDecimal.valueOf(value), "名"),
                MetricScope.NOT_SAID,
                new MetricQuote(label + value + "名", line == null ? null : SectionKind.RESULTS, line),
                true,
                line == null ? MetricOrigin.EDITED : MetricOrigin.DOCUMENT);
    }
}
