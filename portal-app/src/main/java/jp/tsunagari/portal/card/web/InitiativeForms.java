package jp.tsunagari.portal.card.web;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.initiative.RegionBasis;
import jp.tsunagari.portal.initiative.WorkRegion;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** From an initiative to its form and back. What somebody left as it was keeps everything that the form does not show. */
@Component
class InitiativeForms {

    private final Vocabulary vocabulary;
    private final RegionDirectory regions;

    InitiativeForms(Vocabulary vocabulary, RegionDirectory regions) {
        this.vocabulary = vocabulary;
        this.regions = regions;
    }

    InitiativeForm of(InitiativeDetails details) {
        return new InitiativeForm(
                "",
                "",
                details.title() == null ? "" : details.title(),
                String.join("\n", details.targetPhrases()),
                details.targetGroups().stream().sorted().toList(),
                String.join("\n", details.approachItems()),
                details.approaches().stream().sorted().toList(),
                details.regions().stream().map(WorkRegion::code).toList(),
                "",
                details.sections().stream().map(InitiativeForms::row).toList(),
                details.metrics().stream().map(MetricRows::row).toList());
    }

    private static SectionForm row(InitiativeSection section) {
        return new SectionForm(section.kind().name(), section.heading(), section.body());
    }

    /**
     * What the form says.
     *
     * @param before what it began from
     * @param errors gets what has to be put right; the result is of no use then
     */
    InitiativeDetails read(InitiativeForm form, InitiativeDetails before, FormErrors errors) {
        InitiativeForm as = of(before);
        FieldReader reader = new FieldReader(errors);
        String title = form.title().equals(as.title())
                ? before.title()
                : Typed.nullIfEmpty(reader.line("title", form.title(), FieldReader.LONGEST_LINE));
        List<String> targetPhrases = form.targetPhrases().equals(as.targetPhrases())
                ? before.targetPhrases()
                : reader.lines("targetPhrases", form.targetPhrases());
        Set<String> targetGroups =
                chosen("targetGroups", form.targetGroups(), before.targetGroups(), vocabulary.targetGroups(), errors);
        List<String> approachItems = form.approachItems().equals(as.approachItems())
                ? before.approachItems()
                : reader.lines("approachItems", form.approachItems());
        Set<String> approaches =
                chosen("approaches", form.approaches(), before.approaches(), vocabulary.approaches(), errors);
        if (title == null && approachItems.isEmpty()) {
            errors.add("title", "取組名を入力してください。取組名のない取組では、「取組のかたち」の1行目を題名の代わりに表示します。");
        }
        return new InitiativeDetails(
                title,
                approachItems,
                targetPhrases,
                targetGroups,
                approaches,
                regions(form, before, errors),
                sections(form, before, reader, errors),
                new MetricRows(reader, errors).read(form.metrics(), before.metrics()),
                before.notes());
    }

    private static Set<String> chosen(
            String name, List<String> codes, Set<String> before, List<Term> terms, FormErrors errors) {
        Set<String> known =
                terms.stream().filter(not(Term::retired)).map(Term::code).collect(toSet());
        if (codes.stream().anyMatch(code -> !known.contains(code) && !before.contains(code))) {
            errors.add(name, "一覧にある分類から選んでください。");
        }
        return Set.copyOf(codes);
    }

    private List<WorkRegion> regions(InitiativeForm form, InitiativeDetails before, FormErrors errors) {
        Set<String> codes = new LinkedHashSet<>(form.regions());
        if (codes.stream().anyMatch(code -> regions.find(code).isEmpty())) {
            errors.add("regions", "地域を検索して、候補から選んでください。");
        }
        return codes.stream()
                .map(code -> before.regions().stream()
                        .filter(region -> region.code().equals(code))
                        .findFirst()
                        .orElseGet(() -> new WorkRegion(code, RegionBasis.EDITED)))
                .toList();
    }

    private static List<InitiativeSection> sections(
            InitiativeForm form, InitiativeDetails before, FieldReader reader, FormErrors errors) {
        List<SectionForm> rows = form.sections();
        Kept<InitiativeSection> kept = new Kept<>(before.sections());
        Set<String> kinds =
                Set.of(SectionKind.values()).stream().map(Enum::name).collect(Collectors.toSet());
        return kept.or(rows, InitiativeForms::row, row -> {
            String name = "sections[" + rows.indexOf(row) + "]";
            if (!kinds.contains(row.kind())) {
                errors.add(name + ".heading", "この見出しの種類を読み取れませんでした。見出しを削除して、追加し直してください。");
                return new InitiativeSection(SectionKind.STORY, row.heading(), row.body(), null, null);
            }
            SectionKind kind = SectionKind.valueOf(row.kind());
            String heading = reader.required(
                    name + ".heading", row.heading(), FieldReader.LONGEST_LINE, "見出しを入力するか、この見出しを削除してください。");
            // The same text stands on the same lines of the document, whatever its heading is now.
            InitiativeSection same = kept.take(
                    section -> section.kind() == kind && row(section).body().equals(row.body()));
            return same == null
                    ? new InitiativeSection(
                            kind,
                            heading,
                            reader.text(name + ".body", row.body(), FieldReader.LONGEST_TEXT),
                            null,
                            null)
                    : new InitiativeSection(kind, heading, same.body(), same.firstLine(), same.lastLine());
        });
    }
}
