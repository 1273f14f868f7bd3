package jp.tsunagari.portal.usage.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.tsunagari.portal.follow.FollowTarget.FollowKind;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.report.Report;
import jp.tsunagari.portal.usage.MonthlyUse;
import jp.tsunagari.portal.usage.UsageKind;
import jp.tsunagari.portal.usage.UsageLog;
import jp.tsunagari.portal.usage.UsageStore;
import jp.tsunagari.portal.usage.web.UsageView.Group;
import jp.tsunagari.portal.usage.web.UsageView.Month;
import jp.tsunagari.portal.usage.web.UsageView.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names what was counted. */
@Component
class UsageViews {

    /** A year, and the same month of the year before. */
    private static final int MONTHS = 13;

    private static final int MAX_SUBJECTS = 30;
    private static final List<UsageKind> WITH_SUBJECTS =
            List.of(UsageKind.CARD, UsageKind.FILE, UsageKind.FOLLOW, UsageKind.QUESTION);

    private final UsageLog log;
    private final UsageStore store;
    private final Initiatives initiatives;
    private final Messages messages;

    UsageViews(UsageLog log, UsageStore store, Initiatives initiatives, Messages messages) {
        this.log = log;
        this.store = store;
        this.initiatives = initiatives;
        this.messages = messages;
    }

    /** @param shown the month whose subjects are listed */
    UsageView of(YearMonth shown) {
        YearMonth first = log.month().minusMonths(MONTHS - 1L);
        Map<YearMonth, List<MonthlyUse>> totals = store.totals(first).stream().collect(groupingBy(MonthlyUse::month));
        return new UsageView(
                Stream.of(UsageKind.values())
                        .map(kind -> messages.get(kind.messageKey()))
                        .toList(),
                LongStream.range(0, MONTHS)
                        .mapToObj(log.month()::minusMonths)
                        .map(month -> new Month(month, times(totals.getOrDefault(month, List.of()))))
                        .toList(),
                shown,
                WITH_SUBJECTS.stream()
                        .map(kind -> new Group(
                                messages.get(kind.messageKey()), subjects(store.subjects(shown, kind, MAX_SUBJECTS))))
                        .filter(group -> !group.subjects().isEmpty())
                        .toList());
    }

    private static List<Long> times(List<MonthlyUse> uses) {
        Map<UsageKind, Long> byKind = uses.stream().collect(toMap(MonthlyUse::kind, MonthlyUse::times));
        return Stream.of(UsageKind.values())
                .map(kind -> byKind.getOrDefault(kind, 0L))
                .toList();
    }

    /** In the order of the uses. */
    List<Subject> subjects(List<MonthlyUse> uses) {
        Map<Long, InitiativeSummary> cards = initiatives
                .summaries(uses.stream()
                        .filter(use -> use.kind() == UsageKind.CARD)
                        .map(use -> Long.valueOf(use.subject()))
                        .distinct()
                        .toList())
                .stream()
                .collect(toMap(InitiativeSummary::id, Function.identity()));
        return uses.stream()
                .map(use -> use.kind() == UsageKind.CARD
                        ? card(cards.get(Long.valueOf(use.subject())), use)
                        : new Subject(name(use), null, use.times()))
                .toList();
    }

    private Subject card(@Nullable InitiativeSummary card, MonthlyUse use) {
        return card == null
                ? new Subject(messages.get("usage.card.gone"), null, use.times())
                : new Subject(card.title().text(), card.slug(), use.times());
    }

    private String name(MonthlyUse use) {
        return switch (use.kind()) {
            case FILE ->
                UsedFile.find(use.subject())
                        .map(file -> messages.get(file.messageKey()))
                        .orElse(use.subject());
            case FOLLOW ->
                messages.get(FollowKind.valueOf(use.subject().toUpperCase(Locale.ROOT))
                        .messageKey());
            case QUESTION ->
                messages.get(Report.Kind.valueOf(use.subject().toUpperCase(Locale.ROOT))
                        .messageKey());
            case CARD, SEARCH, UNANSWERED -> "";
        };
    }
}
