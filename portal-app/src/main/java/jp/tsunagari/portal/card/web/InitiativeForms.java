package jp.tsunagari.portal.card.web;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagari.portal.card.web.InitiativeForm.EffortForm;
import jp.tsunagari.portal.card.web.InitiativeForm.SectionForm;
import jp.tsunagari.portal.card.web.field.TypedContacts;
import jp.tsunagari.portal.effort.Effort;
import jp.tsunagari.portal.effort.EffortKind;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.initiative.RegionBasis;
import jp.tsunagari.portal.initiative.WorkRegion;
import jp.tsunagari.portal.outcome.MetricBasis;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.MetricOrigin;
import jp.tsunagari.portal.outcome.MetricQuote;
import jp.tsunagari.portal.outcome.PeopleCount;
import jp.tsunagari.portal.outcome.Precision;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.text.VisibleText;
import jp.tsunagari.portal.vocabulary.AssignedTerm;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.vocabulary.TermRole;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import jp.tsunagari.portal.web.form.FieldReader;
import jp.tsunagari.portal.web.form.FormText;
import jp.tsunagari.portal.web.form.KeptElements;
import jp.tsunagari.portal.web.form.RowChange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

/** From an initiative to its form and back. What was left as it was keeps everything that the form does not show. */
@Component
class InitiativeForms implements CardForms<InitiativeDetails, InitiativeForm> {

    /** Characters of an entry; one tells of one thing. */
    private static final int MAX_EFFORT = 1_000;

    private final Vocabulary vocabulary;
    private final RegionDirectory regions;
    private final RegionFinder finder;
    private final TypedContacts contacts;

    InitiativeForms(Vocabulary vocabulary, RegionDirectory regions, RegionFinder finder, TypedContacts contacts) {
        this.vocabulary = vocabulary;
        this.regions = regions;
        this.finder = finder;
        this.contacts = contacts;
    }

    /**
     * A term that a form offers.
     *
     * @param role null where the card does not have it
     */
    record TermChoice(Term term, @Nullable TermRole role) {

        public boolean isMain() {
            return role == TermRole.MAIN;
        }

        public boolean isAlso() {
            return role == TermRole.ALSO;
        }
    }

    @Override
    public Class<InitiativeForm> type() {
        return InitiativeForm.class;
    }

    @Override
    public String template() {
        return "card/initiative";
    }

    @Override
    public InitiativeForm apply(RowChange change, InitiativeForm form) {
        return form.with(change);
    }

    @Override
    public boolean leavesOut(InitiativeForm form, String regionQuery) {
        return finder.leavesOut(regionQuery, form.regions());
    }

    @Override
    public void offer(Model model, InitiativeForm form, String regionQuery) {
        model.addAttribute("targetGroups", offered(vocabulary.targetGroups(), form.targetGroups()));
        model.addAttribute("approaches", offered(vocabulary.approaches(), form.approaches()));
        model.addAttribute("kinds", List.of(MetricKind.values()));
        model.addAttribute("precisions", List.of(Precision.values()));
        model.addAttribute("bases", List.of(MetricBasis.values()));
        model.addAttribute("effortKinds", List.of(EffortKind.values()));
        model.addAttribute("peopleCounts", List.of(PeopleCount.values()));
        finder.offer(model, form.regions(), regionQuery);
        askAboutContacts(model, form);
    }

    /** Before publishing: whether somebody's number is meant to be public, and words that say another one than a figure. */
    void askAboutContacts(Model model, InitiativeForm form) {
        model.addAttribute(
                "contradictions",
                form.metrics().stream()
                        .filter(MetricForm::contradictsItsQuote)
                        .map(MetricForm::label)
                        .toList());
        contacts.tell(
                model,
                Stream.of(
                                Stream.of(form.title(), form.targetPhrases(), form.approachItems()),
                                form.sections().stream()
                                        .flatMap(section -> Stream.of(section.heading(), section.body())),
                                form.efforts().stream().map(EffortForm::text),
                                form.metrics().stream()
                                        .flatMap(metric -> Stream.of(
                                                metric.label(),
                                                metric.quote(),
                                                metric.scope().basisOf(),
                                                metric.scope().period(),
                                                metric.scope().subject())))
                        .flatMap(texts -> texts));
    }

    /** A retired term can be taken off a card that has it, and not put on another. */
    private static List<TermChoice> offered(List<Term> terms, List<String> texts) {
        Map<String, TermRole> chosen = texts.stream()
                .filter(text -> !text.isBlank())
                .map(AssignedTerm::parse)
                .collect(toMap(AssignedTerm::code, AssignedTerm::role, (one, other) -> one));
        return terms.stream()
                .filter(term -> !term.retired() || chosen.containsKey(term.code()))
                .map(term -> new TermChoice(term, chosen.get(term.code())))
                .toList();
    }

    @Override
    public InitiativeForm of(InitiativeDetails details) {
        return new InitiativeForm(
                "",
                "",
                details.title() == null ? "" : details.title(),
                String.join("\n", details.targetPhrases()),
                texts(details.targetGroups()),
                String.join("\n", details.approachItems()),
                texts(details.approaches()),
                details.regions().stream().map(WorkRegion::code).toList(),
                details.sections().stream().map(InitiativeForms::row).toList(),
                details.metrics().stream().map(MetricForm::of).toList(),
                details.efforts().stream().map(InitiativeForms::row).toList());
    }

    private static EffortForm row(Effort effort) {
        return new EffortForm(effort.kind().name(), effort.text());
    }

    private static SectionForm row(InitiativeSection section) {
        return new SectionForm(section.kind().name(), section.heading(), section.body());
    }

    @Override
    public InitiativeDetails read(InitiativeForm form, InitiativeDetails before, Errors errors) {
        InitiativeForm as = of(before);
        FieldReader reader = new FieldReader(errors);
        String title = form.title().equals(as.title())
                ? before.title()
                : FormText.nullIfEmpty(reader.line("title", form.title(), FieldReader.MAX_LINE));
        if (title != null && !title.equals(before.title()) && !VisibleText.isReadable(title)) {
            reader.reject("title", "card-form.initiative.title.no-letter");
        } else if (title != null && !title.equals(before.title()) && isOneLetter(title)) {
            reader.reject("title", "card-form.initiative.title.one-letter");
        }
        List<String> targetPhrases = form.targetPhrases().equals(as.targetPhrases())
                ? before.targetPhrases()
                : reader.lines("targetPhrases", form.targetPhrases());
        Set<AssignedTerm> targetGroups =
                chosen("targetGroups", form.targetGroups(), before.targetGroups(), vocabulary.targetGroups(), reader);
        List<String> approachItems = form.approachItems().equals(as.approachItems())
                ? before.approachItems()
                : reader.lines("approachItems", form.approachItems());
        Set<AssignedTerm> approaches =
                chosen("approaches", form.approaches(), before.approaches(), vocabulary.approaches(), reader);
        if (title == null && approachItems.isEmpty()) {
            reader.reject("title", "card-form.initiative.title.missing");
        }
        return new InitiativeDetails(
                title,
                approachItems,
                targetPhrases,
                targetGroups,
                approaches,
                regions(form, before, reader),
                sections(form, before, reader),
                MetricForm.read(form.metrics(), before.metrics(), reader),
                efforts(form, before, reader),
                before.notes(),
                before.photos());
    }

    private static List<String> texts(Set<AssignedTerm> terms) {
        return terms.stream().map(AssignedTerm::text).toList();
    }

    private static Set<AssignedTerm> chosen(
            String name, List<String> texts, Set<AssignedTerm> before, List<Term> terms, FieldReader reader) {
        Set<AssignedTerm> chosen = AssignedTerm.distinct(texts.stream()
                .filter(text -> !text.isBlank())
                .map(AssignedTerm::parse)
                .toList());
        Set<String> known =
                terms.stream().filter(not(Term::retired)).map(Term::code).collect(toSet());
        Set<String> had = AssignedTerm.codes(before);
        if (chosen.stream().anyMatch(term -> !known.contains(term.code()) && !had.contains(term.code()))) {
            reader.reject(name, "card-form.terms.unknown");
        }
        return chosen;
    }

    private List<WorkRegion> regions(InitiativeForm form, InitiativeDetails before, FieldReader reader) {
        Set<String> codes = new LinkedHashSet<>(form.regions());
        if (codes.stream().anyMatch(code -> regions.find(code).isEmpty())) {
            reader.reject("regions", "card-form.regions.unknown");
        }
        return codes.stream()
                .map(code -> before.regions().stream()
                        .filter(region -> region.code().equals(code))
                        .findFirst()
                        .orElseGet(() -> new WorkRegion(code, RegionBasis.EDITED)))
                .toList();
    }

    private static List<InitiativeSection> sections(InitiativeForm form, InitiativeDetails before, FieldReader reader) {
        KeptElements<InitiativeSection> kept = new KeptElements<>(before.sections());
        return kept.or(
                KeptElements.named("sections", form.sections()),
                InitiativeForms::row,
                (name, row) -> section(name, row, kept, reader));
    }

    private static InitiativeSection section(
            String name, SectionForm row, KeptElements<InitiativeSection> kept, FieldReader reader) {
        Optional<SectionKind> sent = Stream.of(SectionKind.values())
                .filter(one -> one.name().equals(row.kind()))
                .findFirst();
        if (sent.isEmpty()) {
            reader.reject(name + ".heading", "card-form.section.kind.unknown");
            return new InitiativeSection(SectionKind.STORY, row.heading(), row.body(), null, null);
        }
        SectionKind kind = sent.get();
        String heading = reader.required(
                name + ".heading", row.heading(), FieldReader.MAX_LINE, "card-form.section.heading.missing");
        // The same text is on the same lines of the document, whatever its heading is now.
        InitiativeSection same = kept.take(
                section -> section.kind() == kind && row(section).body().equals(row.body()));
        return same == null
                ? new InitiativeSection(
                        kind, heading, reader.text(name + ".body", row.body(), FieldReader.MAX_TEXT), null, null)
                : new InitiativeSection(kind, heading, same.body(), same.firstLine(), same.lastLine());
    }

    private static List<Effort> efforts(InitiativeForm form, InitiativeDetails before, FieldReader reader) {
        KeptElements<Effort> kept = new KeptElements<>(before.efforts());
        return kept.or(
                KeptElements.named("efforts", form.efforts()),
                InitiativeForms::row,
                (name, row) -> effort(name, row, kept, reader));
    }

    private static Effort effort(String name, EffortForm row, KeptElements<Effort> kept, FieldReader reader) {
        Optional<EffortKind> kind = Stream.of(EffortKind.values())
                .filter(one -> one.name().equals(row.kind()))
                .findFirst();
        if (kind.isEmpty()) {
            reader.reject(name + ".kind", "card-form.effort.kind.unknown");
        }
        String text = reader.text(name + ".text", row.text(), MAX_EFFORT);
        if (text.isEmpty()) {
            reader.reject(name + ".text", "card-form.effort.text.missing");
        }
        // The same words are on the same line of the document, whatever kind of entry they make.
        Effort same = kept.take(effort -> row(effort).text().equals(row.text()));
        return new Effort(
                kind.orElse(EffortKind.COST),
                same == null ? text : same.text(),
                same == null ? MetricQuote.NONE : same.quotation(),
                MetricOrigin.EDITED);
    }

    /** A kanji may be a word; a letter, a digit or a kana is a slip of the hand. */
    private static boolean isOneLetter(String title) {
        return title.codePointCount(0, title.length()) == 1 && !Character.isIdeographic(title.codePointAt(0));
    }
}
