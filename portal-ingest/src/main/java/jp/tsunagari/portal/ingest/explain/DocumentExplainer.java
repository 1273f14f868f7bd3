package jp.tsunagari.portal.ingest.explain;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.casestudy.DocumentReader;
import jp.tsunagari.portal.ingest.casestudy.DocumentReader.DocumentReading;
import jp.tsunagari.portal.ingest.outcome.OutcomeReader;
import jp.tsunagari.portal.ingest.source.SourceText;
import jp.tsunagari.portal.ingest.source.SourceTextReader;
import jp.tsunagari.portal.ingest.source.UnreadableDocumentException;
import jp.tsunagari.portal.ingest.vocabulary.Classifier;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.vocabulary.LegalForms;

/** Reads a document as an import would, and says what was found and why. Needs no database and changes nothing. */
public final class DocumentExplainer {

    private final SourceTextReader sourceTextReader;
    private final DocumentReader documentReader;
    private final CaseExplainer caseExplainer;
    private final Messages messages;

    DocumentExplainer(
            SourceTextReader sourceTextReader,
            DocumentReader documentReader,
            CaseExplainer caseExplainer,
            Messages messages) {
        this.sourceTextReader = sourceTextReader;
        this.documentReader = documentReader;
        this.caseExplainer = caseExplainer;
        this.messages = messages;
    }

    /** One that works by itself, outside the portal's Spring context. */
    public static DocumentExplainer standalone(Messages messages) {
        RegionDirectory regions = new RegionDirectory();
        return new DocumentExplainer(
                new SourceTextReader(),
                new DocumentReader(regions, new LegalForms()),
                new CaseExplainer(regions, new Classifier(), new OutcomeReader(), messages),
                messages);
    }

    /**
     * What would be read from a file.
     *
     * @throws RefusedDocumentException when there is no such file, it cannot be read, or it holds no case
     */
    public DocumentExplanation explain(Path file) throws RefusedDocumentException {
        return explain(nameOf(file), content(file));
    }

    DocumentExplanation explain(String name, byte[] bytes) throws RefusedDocumentException {
        try {
            return explain(sourceTextReader.read(name, bytes));
        } catch (UnreadableDocumentException e) {
            throw refused(e);
        }
    }

    private DocumentExplanation explain(SourceText source) throws RefusedDocumentException {
        DocumentReading reading = documentReader.read(source);
        if (reading.cases().isEmpty()) {
            throw refused(new UnreadableDocumentException("source.without-cases", source.documentName()));
        }
        List<DocumentExplanation.Warning> warnings =
                reading.documentWarnings().stream().map(caseExplainer::warning).toList();
        List<DocumentExplanation.Case> cases = reading.cases().stream()
                .map(study -> caseExplainer.explain(reading.text(), study))
                .toList();
        return new DocumentExplanation(
                source.documentName(),
                source.sha256(),
                source.encoding(),
                reading.programme(),
                reading.fiscalYear(),
                cases.size(),
                countErrors(warnings, cases),
                warnings,
                cases);
    }

    private static long countErrors(List<DocumentExplanation.Warning> warnings, List<DocumentExplanation.Case> cases) {
        return Stream.concat(warnings.stream(), cases.stream().flatMap(each -> each.warnings().stream()))
                .filter(DocumentExplanation.Warning::error)
                .count();
    }

    private RefusedDocumentException refused(UnreadableDocumentException problem) {
        return new RefusedDocumentException(messages.get(problem), problem);
    }

    private static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    /** The bytes of a file that a user has named. */
    private byte[] content(Path file) throws RefusedDocumentException {
        if (Files.isDirectory(file)) {
            throw new RefusedDocumentException(messages.get("explain.file.folder", file.toString()));
        }
        try {
            if (Files.size(file) > SourceTextReader.MAX_BYTES) {
                throw refused(SourceTextReader.tooLarge(nameOf(file)));
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new RefusedDocumentException(messages.get("explain.file.missing", file.toString()), e);
        } catch (AccessDeniedException e) {
            throw new RefusedDocumentException(messages.get("explain.file.forbidden", file.toString()), e);
        } catch (IOException e) {
            throw new RefusedDocumentException(
                    messages.get("explain.file.unreadable", file.toString(), String.valueOf(e.getMessage())), e);
        }
    }

    /** There is nothing to explain: no file, no text, or no case. The message is Japanese and meant for a person. */
    public static class RefusedDocumentException extends Exception {

        private static final long serialVersionUID = 1L;

        RefusedDocumentException(String message) {
            super(message);
        }

        RefusedDocumentException(String message, Exception cause) {
            super(message, cause);
        }

        /** The message, which this exception always has. */
        public String reason() {
            return String.valueOf(getMessage());
        }
    }
}
