package jp.tsunagari.portal.ingest.explain;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;

/** An explanation as text: the document first, then one case after the other. */
final class TextRendering {

    private static final String RULE = "─".repeat(40);
    private static final String INDENT = "  ";

    private final Messages messages;
    private final PrintWriter out;

    TextRendering(Messages messages, Writer out) {
        this.messages = messages;
        this.out = new PrintWriter(out);
    }

    void write(DocumentExplanation document) {
        Integer year = document.fiscalYear();
        line(words("explain.document.name", document.document()));
        line(words("explain.document.sha256", document.sha256()));
        line(words("explain.document.encoding", document.encoding()));
        line(words("explain.document.programme", orNone(document.programme())));
        line(words("explain.document.year", year == null ? orNone(null) : words("explain.year", year)));
        line(words("explain.document.cases", document.caseCount()));
        line(words("explain.document.errors", document.errorCount()));
        list("explain.document.warnings", document.warnings(), this::warning);
        document.cases().forEach(this::write);
        out.flush();
    }

    private void write(DocumentExplanation.Case study) {
        DocumentExplanation.Place place = study.place();
        DocumentExplanation.Lists lists = study.lists();
        line("");
        line(RULE);
        line(words("explain.case.place", place.ordinal(), place.firstLine(), place.lastLine()));
        line(words("explain.case.title", orNone(study.title())));
        organisation(study.organisation());
        line(words("explain.case.header-region", orNone(study.headerRegion())));
        list("explain.case.regions", study.regions(), this::region);
        list("explain.case.approach-items", lists.approachItems(), this::item);
        list("explain.case.target-phrases", lists.targetPhrases(), this::item);
        list("explain.case.target-groups", lists.targetGroups(), this::term);
        list("explain.case.approaches", lists.approaches(), this::term);
        list("explain.case.metrics", study.outcomeMetrics(), this::metric);
        list("explain.case.sections", study.sections(), this::section);
        list("explain.case.warnings", study.warnings(), this::warning);
    }

    private void organisation(DocumentExplanation.@Nullable Organisation organisation) {
        if (organisation == null) {
            line(words("explain.organisation.none", orNone(null)));
            return;
        }
        DocumentExplanation.Organisation.Name names = organisation.names();
        DocumentExplanation.Organisation.Address place = organisation.place();
        String people = String.join(words("common.list-separator"), organisation.representatives());
        line(words("explain.organisation.from-" + organisation.basis(), names.name()));
        line(INDENT + words("explain.organisation.form", orNone(names.legalForm()), orNone(names.coreName())));
        line(INDENT + words("explain.organisation.representatives", people.isEmpty() ? orNone(null) : people));
        line(INDENT + words("explain.organisation.founded", orNone(organisation.founded())));
        line(INDENT
                + words(
                        "explain.organisation.address",
                        orNone(place.address()),
                        String.join(" ", place.addressRegions())));
        line(INDENT + words("explain.organisation.website", orNone(organisation.website())));
        line(INDENT + words("explain.organisation.message", orNone(organisation.message())));
    }

    private void region(DocumentExplanation.Region region) {
        line(INDENT + words("explain.region", region.name(), region.code(), region.reason()));
    }

    private void item(String text) {
        line(INDENT + "・" + text);
    }

    private void term(DocumentExplanation.Term term) {
        line(INDENT
                + (term.line() == null
                        ? words("explain.term.without-line", term.name(), term.code(), term.phrase())
                        : words("explain.term", term.name(), term.code(), term.phrase(), term.line())));
        reason(term.reason());
    }

    private void metric(DocumentExplanation.Metric metric) {
        String figure = words(
                metric.outcome() ? "explain.metric.outcome" : "explain.metric.background",
                metric.label(),
                amount(metric),
                remarks(metric));
        Integer line = metric.source().line();
        line(INDENT + (line == null ? figure : words("explain.metric.with-line", figure, line)));
        line(INDENT
                + INDENT
                + words("explain.metric.quote", String.valueOf(metric.source().quote())));
        reason(metric.reason());
    }

    private String amount(DocumentExplanation.Metric metric) {
        DocumentExplanation.Metric.Amount amount = metric.amount();
        String figures = amount.value() + (amount.valueTo() == null ? "" : "～" + amount.valueTo()) + amount.unit();
        return metric.cumulative() ? words("explain.metric.cumulative", figures) : figures;
    }

    /** How the figure is meant. */
    private String remarks(DocumentExplanation.Metric metric) {
        List<String> remarks =
                new ArrayList<>(List.of(metric.kind(), metric.amount().precision()));
        DocumentExplanation.Metric.Reference reference = metric.reference();
        if (reference.baseline() != null) {
            remarks.add(words("explain.metric.baseline", reference.baseline()));
        }
        if (reference.planned() != null) {
            remarks.add(words("explain.metric.planned", reference.planned()));
        }
        return String.join(", ", remarks);
    }

    private void reason(String reason) {
        line(INDENT + INDENT + words("explain.reason", reason));
    }

    private void section(DocumentExplanation.Section section) {
        line(INDENT
                + (section.firstLine() == null || section.lastLine() == null
                        ? words("explain.section.empty", section.heading(), section.kind(), section.headingLine())
                        : words(
                                "explain.section",
                                section.heading(),
                                section.kind(),
                                section.headingLine(),
                                section.firstLine(),
                                section.lastLine())));
        section.body().lines().forEach(text -> line(INDENT + INDENT + text));
    }

    private void warning(DocumentExplanation.Warning warning) {
        line(INDENT
                + words(
                        warning.error() ? "explain.warning.error" : "explain.warning.notice",
                        warning.line(),
                        warning.code(),
                        warning.message()));
    }

    private <T> void list(String titleKey, List<T> items, Consumer<T> each) {
        line(words(titleKey) + (items.isEmpty() ? " " + orNone(null) : ""));
        items.forEach(each);
    }

    private String orNone(@Nullable String text) {
        return text == null ? words("explain.none") : text;
    }

    /** Arguments as they are: a number of lines has no thousands marks. */
    private String words(String key, Object... arguments) {
        String[] texts = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = arguments[i].toString();
        }
        return messages.get(key, (Object[]) texts);
    }

    /** A line feed on every system, so that a report can be compared with another one. */
    private void line(String text) {
        out.print(text.stripTrailing());
        out.print('\n');
    }
}
