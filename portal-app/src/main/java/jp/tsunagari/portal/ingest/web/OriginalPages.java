package jp.tsunagari.portal.ingest.web;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.card.web.CardWords;
import jp.tsunagari.portal.ingest.intake.ImportWarning;
import jp.tsunagari.portal.ingest.plan.CardPlan;
import jp.tsunagari.portal.ingest.plan.PlannedDocument;
import jp.tsunagari.portal.ingest.run.OriginalText;
import jp.tsunagari.portal.merge.CardField;
import jp.tsunagari.portal.message.Messages;
import org.springframework.stereotype.Component;

/** Puts what a document says beside what was read of it. */
@Component
class OriginalPages {

    /** Lines before and after the one that a warning means. */
    private static final int NEIGHBOURS = 2;

    private final OriginalText texts;
    private final CardWords words;
    private final Messages messages;

    OriginalPages(OriginalText texts, CardWords words, Messages messages) {
        this.texts = texts;
        this.words = words;
        this.messages = messages;
    }

    /** In the order of the reader. */
    List<WarningView> warnings(PlannedDocument document) {
        return document.warnings().stream()
                .map(warning -> warning(document, warning))
                .toList();
    }

    private WarningView warning(PlannedDocument document, ImportWarning warning) {
        int line = warning.line();
        Long kept = document.sourceDocument();
        if (line < 1 || kept == null) {
            return new WarningView(line < 1 ? null : line, warning.message(), List.of());
        }
        return new WarningView(line, warning.message(), lines(kept, line - NEIGHBOURS, line + NEIGHBOURS, line));
    }

    /** The lines of a card. */
    List<OriginalLineView> lines(PlannedDocument document, CardPlan<?> card) {
        Long kept = document.sourceDocument();
        return kept == null
                ? List.of()
                : lines(kept, card.origin().firstLine(), card.origin().lastLine(), 0);
    }

    private List<OriginalLineView> lines(long document, int first, int last, int marked) {
        return texts.lines(document, first, last).stream()
                .map(line -> new OriginalLineView(line.number(), line.text(), line.number() == marked))
                .toList();
    }

    /** What was read, field by field. */
    <C> List<ReadFieldView> reading(CardPlan<C> card) {
        C incoming = card.states().incoming();
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
