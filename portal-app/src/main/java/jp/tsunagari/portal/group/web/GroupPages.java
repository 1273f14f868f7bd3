package jp.tsunagari.portal.group.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import jp.tsunagari.portal.group.Distribution;
import jp.tsunagari.portal.group.Distributions;
import jp.tsunagari.portal.group.Groups;
import jp.tsunagari.portal.group.Groups.InitiativeGroup;
import jp.tsunagari.portal.group.web.GroupQuery.Side;
import jp.tsunagari.portal.group.web.GroupView.Group;
import jp.tsunagari.portal.group.web.GroupView.GroupFields;
import jp.tsunagari.portal.group.web.GroupView.ShareRow;
import jp.tsunagari.portal.group.web.GroupView.ShareTable;
import jp.tsunagari.portal.group.web.GroupView.Shares;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.CrossCounts;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.web.FacetGroup;
import jp.tsunagari.portal.search.web.FacetGroup.FacetValue;
import jp.tsunagari.portal.search.web.FacetGroups;
import jp.tsunagari.portal.search.web.ListQuery;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.vocabulary.TermList;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import jp.tsunagari.portal.web.BadParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets two groups side by side. */
@Component
class GroupPages {

    private static final String LIST_PATH = "/initiatives";

    private final Groups groups;
    private final FacetGroups facetGroups;
    private final Vocabulary vocabulary;
    private final DotPlots plots;
    private final Messages messages;

    GroupPages(Groups groups, FacetGroups facetGroups, Vocabulary vocabulary, DotPlots plots, Messages messages) {
        this.groups = groups;
        this.facetGroups = facetGroups;
        this.vocabulary = vocabulary;
        this.plots = plots;
        this.messages = messages;
    }

    GroupView page(GroupQuery query, List<BadParameter> problems) {
        List<Chosen> chosen = read(query);
        List<Group> sides = chosen.stream().map(this::side).toList();
        List<Distribution> distributions = Distributions.of(
                chosen.stream().map(each -> each.group().members()).toList());
        return new GroupView(
                query.isUnset(),
                sides,
                overlap(groups.inCommon(query.a().request(), query.b().request()), sides),
                shares(chosen),
                distributions.stream()
                        .filter(Distribution::isDrawn)
                        .map(distribution -> plots.of(distribution, sides))
                        .toList(),
                distributions.stream()
                        .filter(distribution -> !distribution.isDrawn())
                        .map(distribution ->
                                new GroupView.FigureTable(plots.title(distribution), plots.rows(distribution, sides)))
                        .toList(),
                query.swapped().at(GroupQuery.PATH),
                query.at(GroupQuery.CSV_PATH),
                problems);
    }

    /** The shares alone, with the groups that they are of. */
    Shares shares(GroupQuery query) {
        List<Chosen> chosen = read(query);
        return new Shares(chosen.stream().map(this::side).toList(), shares(chosen));
    }

    private List<Chosen> read(GroupQuery query) {
        return Stream.of(Side.values())
                .map(side -> new Chosen(
                        side, query.of(side), groups.read(query.of(side).request())))
                .toList();
    }

    private Group side(Chosen chosen) {
        ListQuery query = chosen.query();
        InitiativeGroup group = chosen.group();
        List<FacetGroup> form = facetGroups.of(group.answer(), query.request().filters());
        String letter = chosen.side().name();
        String name = name(query.request().text(), form);
        return new Group(
                letter,
                messages.get("group.label", letter, name),
                name,
                new GroupFields(
                        chosen.side().prefix(),
                        query.request().text(),
                        query.request().synonyms(),
                        form),
                group.total(),
                group.members().size(),
                query.at(LIST_PATH));
    }

    /** 「LINE相談」・北海道. */
    private String name(String text, List<FacetGroup> form) {
        List<String> parts = new ArrayList<>();
        if (!text.isBlank()) {
            parts.add(messages.get("group.name.words", text));
        }
        form.stream()
                .flatMap(group -> group.selected().stream())
                .map(FacetValue::name)
                .forEach(parts::add);
        return parts.isEmpty()
                ? messages.get("group.name.all")
                : String.join(messages.get("group.name.between"), parts);
    }

    private String overlap(long inCommon, List<Group> sides) {
        Group a = sides.get(0);
        Group b = sides.get(1);
        if (inCommon == 0) {
            return messages.get("group.overlap.none");
        }
        if (inCommon == a.total() && inCommon == b.total()) {
            return messages.get("group.overlap.same", inCommon);
        }
        return messages.get("group.overlap.some", inCommon, percent(inCommon, a), percent(inCommon, b));
    }

    private static long percent(long count, Group side) {
        return ShareRow.Share.of(count, side.total(), null).percent();
    }

    private List<ShareTable> shares(List<Chosen> chosen) {
        return List.of(
                table(
                        messages.get("group.shares.target"),
                        Facet.TARGET,
                        TermList.TARGET_GROUP,
                        CrossCounts::row,
                        chosen),
                table(
                        messages.get("group.shares.approach"),
                        Facet.APPROACH,
                        TermList.APPROACH,
                        CrossCounts::column,
                        chosen));
    }

    private ShareTable table(
            String title,
            Facet facet,
            TermList list,
            BiFunction<CrossCounts, String, Long> count,
            List<Chosen> chosen) {
        List<ShareRow> rows = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (Term term : vocabulary.of(list)) {
            List<ShareRow.Share> shares = chosen.stream()
                    .map(each -> ShareRow.Share.of(
                            count.apply(each.group().counts(), term.code()),
                            each.group().total(),
                            list(each.query(), facet, term.code())))
                    .toList();
            if (shares.stream().allMatch(share -> share.count() == 0)) {
                if (!term.retired()) {
                    without.add(messages.name(term));
                }
            } else {
                rows.add(new ShareRow(term, messages.get(term.messageKey(), term), shares));
            }
        }
        return new ShareTable(list, title, rows, without);
    }

    /** Within a facet a list says "one of these"; it cannot say "one of these, and also that". */
    private static @Nullable String list(ListQuery query, Facet facet, String code) {
        Set<String> ticked = query.request().filters().of(facet);
        return ticked.isEmpty() || ticked.contains(code)
                ? query.filters(query.request().filters().only(facet, Set.of(code)))
                        .at(LIST_PATH)
                : null;
    }

    private record Chosen(Side side, ListQuery query, InitiativeGroup group) {}
}
