package jp.tsunagari.portal.ingest.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tsunagari.portal.card.web.CardWords;
import jp.tsunagari.portal.ingest.casestudy.WarningCode;
import jp.tsunagari.portal.ingest.intake.ImportWarning;
import jp.tsunagari.portal.ingest.outcome.OutcomeReader;
import jp.tsunagari.portal.ingest.plan.CardDecisions;
import jp.tsunagari.portal.ingest.plan.CardPlan;
import jp.tsunagari.portal.ingest.plan.PlannedDocument;
import jp.tsunagari.portal.ingest.plan.StoredPlan;
import jp.tsunagari.portal.ingest.rules.NoteMeanings;
import jp.tsunagari.portal.ingest.rules.NoteMeanings.NoteMeaning;
import jp.tsunagari.portal.ingest.run.OriginalText;
import jp.tsunagari.portal.ingest.web.PlanView.WarningGroup;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.merge.CardField;
import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what a document says beside what was read of it. */
@Component
class OriginalPages {

    /** Lines before and after the one that a warning means. */
    private static final int NEIGHBOURS = 2;

    /** Of warnings of one cause. */
    private static final int MAX_SHOWN = 20;

    private final OriginalText texts;
    private final OutcomeReader reader;
    private final CardWords words;
    private final NoteMeanings meanings;
    private final Messages messages;

    OriginalPages(OriginalText texts, OutcomeReader reader, CardWords words, NoteMeanings meanings, Messages messages) {
        this.reader = reader;
        this.meanings = meanings;
        this.texts = texts;
        this.words = words;
        this.messages = messages;
    }

    /** By their cause, those first that may be wrong, and then the most frequent. */
    List<WarningGroup> groups(PlannedDocument document) {
        Map<String, List<ImportWarning>> byCode = new LinkedHashMap<>();
        document.warnings()
                .forEach(warning -> byCode.computeIfAbsent(warning.code(), code -> new ArrayList<>())
                        .add(warning));
        List<WarningGroup> groups = new ArrayList<>();
        byCode.forEach((code, warnings) -> groups.add(new WarningGroup(
                meanings.of(code).map(NoteMeaning::nameKey).map(messages::get).orElse(code),
                isHarmless(code),
                warnings.size(),
                warnings.stream()
                        .limit(MAX_SHOWN)
                        .map(warning -> warning(document, warning))
                        .toList())));
        groups.sort(Comparator.comparing(WarningGroup::harmless)
                .thenComparing(WarningGroup::count, Comparator.reverseOrder()));
        return groups;
    }

    /** Only says how an oddity was read. Whatever the reader of cases does not know is worth a look. */
    static boolean isHarmless(String code) {
        return Stream.of(WarningCode.values()).anyMatch(known -> known.name().equals(code) && !known.isError());
    }

    /** How much the reader may have got wrong in a card, and how much it has only remarked upon. */
    record Doubts(long doubts, long remarks) {}

    Doubts count(StoredPlan plan, CardPlan<?> card) {
        List<ImportWarning> all = within(plan, card).toList();
        long remarks =
                all.stream().filter(warning -> isHarmless(warning.code())).count();
        return new Doubts(all.size() - remarks, remarks);
    }

    /** What the reader noted in the lines of a card, without the lines around it. */
    List<WarningView> doubts(StoredPlan plan, CardPlan<?> card) {
        return within(plan, card)
                .sorted(Comparator.comparing((ImportWarning warning) -> isHarmless(warning.code())))
                .map(warning -> doubt(plan, card, warning))
                .toList();
    }

    private WarningView doubt(StoredPlan plan, CardPlan<?> card, ImportWarning warning) {
        return plan.readable().stream()
                .skip(card.origin().document())
                .findFirst()
                .flatMap(document -> texts.cell(document.keptAs(), warning.line()))
                .map(cell -> new WarningView(null, atCell(cell, warning), List.of()))
                .orElseGet(() -> new WarningView(warning.line(), warning.message(), List.of()));
    }

    private static Stream<ImportWarning> within(StoredPlan plan, CardPlan<?> card) {
        CardPlan.Origin origin = card.origin();
        return plan.readable().stream()
                .skip(origin.document())
                .limit(1)
                .flatMap(document -> document.warnings().stream())
                .filter(warning -> warning.line() >= origin.firstLine() && warning.line() <= origin.lastLine());
    }

    private WarningView warning(PlannedDocument document, ImportWarning warning) {
        int line = warning.line();
        Long kept = document.sourceDocument();
        if (line < 1 || kept == null) {
            return new WarningView(line < 1 ? null : line, warning.message(), List.of());
        }
        String cell = texts.cell(kept, line).orElse(null);
        return cell == null
                ? new WarningView(line, warning.message(), lines(kept, line - NEIGHBOURS, line + NEIGHBOURS, line))
                : new WarningView(null, atCell(cell, warning), List.of());
    }

    /** In a table the neighbours of a cell are other things. */
    private String atCell(String cell, ImportWarning warning) {
        return messages.get("register.at-cell", cell, warning.message());
    }

    /** The lines of a card. */
    List<OriginalLineView> lines(PlannedDocument document, CardPlan<?> card) {
        Long kept = document.sourceDocument();
        return kept == null
                ? List.of()
                : lines(kept, card.origin().firstLine(), card.origin().lastLine(), 0);
    }

    /**
     * A number of the text that became no figure.
     *
     * @param words the text around it
     */
    record PassedView(int line, String number, String words, String reason) {}

    /** All numbers of a case that became no figure, in the order of the document. */
    List<PassedView> passed(PlannedDocument document, CardPlan<?> card) {
        Long kept = document.sourceDocument();
        // What a person has edited in a table has its lines in other documents.
        return kept != null && !card.origin().isEdited() && card.states().incoming() instanceof InitiativeDetails read
                ? read.sections().stream()
                        .flatMap(section -> passed(kept, section))
                        .toList()
                : List.of();
    }

    /** How many numbers of a case became no figure. */
    int passedOver(StoredPlan plan, CardPlan<?> card) {
        return plan.readable().stream()
                .skip(card.origin().document())
                .limit(1)
                .mapToInt(document -> passed(document, card).size())
                .sum();
    }

    private Stream<PassedView> passed(long document, InitiativeSection section) {
        Integer first = section.firstLine();
        Integer last = section.lastLine();
        return first == null || last == null
                ? Stream.of()
                : reader.passedOver(texts.lines(document, first, last), section.kind()).stream()
                        .map(passed -> new PassedView(
                                passed.line(), passed.number(), passed.words(), messages.get(passed.reason())));
    }

    private List<OriginalLineView> lines(long document, int first, int last, int marked) {
        return texts.lines(document, first, last).stream()
                .map(line -> new OriginalLineView(
                        texts.label(document, line.number()), line.text(), line.number() == marked))
                .toList();
    }

    /** What was read, field by field. */
    <C> List<ReadFieldView> reading(CardPlan<C> card) {
        return fields(card, card.states().incoming());
    }

    /** How a new card will look. */
    <C> List<ReadFieldView> look(CardPlan<C> card, CardDecisions decided) {
        C result = card.decided(decided);
        return fields(card, result == null ? card.states().incoming() : result);
    }

    private <C> List<ReadFieldView> fields(CardPlan<C> card, @Nullable C incoming) {
        List<ReadFieldView> fields = new ArrayList<>();
        if (incoming != null) {
            CardWords.Speaker speaker = words.speaker();
            card.shape().fields().forEach(field -> fields.add(field(field, incoming, speaker)));
        }
        return fields;
    }

    private <C, V> ReadFieldView field(CardField<C, V> field, C card, CardWords.Speaker speaker) {
        return new ReadFieldView(
                messages.get(field.messageKey()),
                field.read().apply(card).stream()
                        .map(element -> speaker.say(field, element))
                        .toList());
    }
}
