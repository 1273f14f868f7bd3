package jp.tsunagari.portal.sheet.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tsunagari.portal.ingest.run.KeptDocument;
import jp.tsunagari.portal.ingest.run.OriginalText;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.shared.SourceReference;
import jp.tsunagari.portal.sheet.web.CaseSheet.SheetSource;
import jp.tsunagari.portal.web.credit.Credits;
import jp.tsunagari.portal.web.credit.DocumentWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says where a sheet is from: which lines and pages of which document. */
@Component
class SheetSources {

    private final OriginalText texts;
    private final DocumentWords documentWords;
    private final Credits credits;
    private final Messages messages;

    SheetSources(OriginalText texts, DocumentWords documentWords, Credits credits, Messages messages) {
        this.texts = texts;
        this.documentWords = documentWords;
        this.credits = credits;
        this.messages = messages;
    }

    /** @param documents by the number of the import */
    SheetSource of(InitiativeView initiative, Map<Long, KeptDocument> documents, String asOf, SheetRoom room) {
        SourceReference source = initiative.source();
        return new SheetSource(
                room.text(document(source, documents), 2, SheetRoom.SOURCE),
                source == null
                        ? messages.get("initiative.source.typed")
                        : documentWords.name(Objects.requireNonNull(documents.get(source.importRunId()))),
                credits.of(source == null ? null : documents.get(source.importRunId()))
                        .orEmpty(),
                asOf);
    }

    private String document(@Nullable SourceReference source, Map<Long, KeptDocument> documents) {
        if (source == null) {
            return messages.get("initiative.source.typed");
        }
        KeptDocument document = Objects.requireNonNull(documents.get(source.importRunId()), "a run has a document");
        List<Integer> pages = texts.pages(document.id(), source.firstLine(), source.lastLine());
        String lines = messages.get("initiative.source.lines", source.firstLine(), source.lastLine());
        return messages.get("sheet.source", documentWords.name(document), lines + pages(pages));
    }

    private String pages(List<Integer> pages) {
        if (pages.isEmpty()) {
            return "";
        }
        Integer first = pages.get(0);
        Integer last = pages.get(pages.size() - 1);
        return first.equals(last)
                ? messages.get("initiative.original.on-page", first)
                : messages.get("initiative.original.on-pages", first, last);
    }
}
