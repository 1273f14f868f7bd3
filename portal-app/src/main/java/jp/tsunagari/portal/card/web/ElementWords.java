package jp.tsunagari.portal.card.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.initiative.ReadingNote;
import jp.tsunagari.portal.initiative.Section;
import jp.tsunagari.portal.initiative.WorkRegion;
import jp.tsunagari.portal.initiative.web.Figure;
import jp.tsunagari.portal.merge.CardField;
import jp.tsunagari.portal.organisation.FoundingDate;
import jp.tsunagari.portal.organisation.OrganisationShape;
import jp.tsunagari.portal.organisation.Representative;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.region.RegionNames;
import jp.tsunagari.portal.vocabulary.LegalForms;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says one element of a card in Japanese, whole: two elements that differ read differently. */
@Component
public class ElementWords {

    private final Vocabulary vocabulary;
    private final RegionNames regions;
    private final LegalForms legalForms;

    ElementWords(Vocabulary vocabulary, RegionNames regions, LegalForms legalForms) {
        this.vocabulary = vocabulary;
        this.regions = regions;
        this.legalForms = legalForms;
    }

    /** Empty for no element. */
    public String of(CardField<?, ?> field, @Nullable Object element) {
        if (element == null) {
            return "";
        }
        if (element instanceof String text) {
            return switch (field.name()) {
                case "targetGroups" -> term(vocabulary.targetGroups(), text);
                case "approaches" -> term(vocabulary.approaches(), text);
                default -> text;
            };
        }
        if (element instanceof Section section) {
            return section.heading() + "\n" + section.body();
        }
        if (element instanceof WorkRegion region) {
            return regions.of(region.code()).label();
        }
        if (element instanceof OutcomeMetric metric) {
            return metric(metric);
        }
        if (element instanceof Representative person) {
            return person.role() == null ? person.name() : person.role() + " " + person.name();
        }
        if (element instanceof FoundingDate date) {
            return date.japanese();
        }
        if (element instanceof OrganisationShape.Name name) {
            return name.name() + "（"
                    + (name.legalForm() == null
                            ? "法人格の記載なし"
                            : legalForms.get(name.legalForm()).name())
                    + "）";
        }
        if (element instanceof OrganisationShape.Seat seat) {
            return (seat.address() == null ? "" : seat.address() + "\n")
                    + seat.regions().stream()
                            .map(code -> regions.of(code).label())
                            .collect(joining("、"));
        }
        if (element instanceof ReadingNote note) {
            return note.message();
        }
        throw new IllegalArgumentException("no words for " + element.getClass());
    }

    private static String term(List<Term> terms, String code) {
        return terms.stream()
                .filter(term -> term.code().equals(code))
                .map(Term::name)
                .findFirst()
                .orElse(code);
    }

    private static String metric(OutcomeMetric metric) {
        Figure figure = Figure.of(metric);
        return Stream.of(
                        metric.label() + "：" + figure.before() + figure.number() + figure.unit() + figure.after(),
                        "種類：" + metric.kind().label() + (metric.outcome() ? "" : "（背景の数字）"),
                        metric.baseline() == null
                                ? ""
                                : "以前：" + metric.baseline().toPlainString() + metric.unit(),
                        metric.planned() == null ? "" : "計画：" + metric.planned().toPlainString() + metric.unit(),
                        metric.quote() == null ? "" : "原文：" + metric.quote())
                .filter(line -> !line.isEmpty())
                .collect(joining("\n"));
    }
}
