package jp.tsunagari.portal.ingest.intake;

import java.util.Locale;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.casestudy.OrganisationProfile;
import jp.tsunagari.portal.ingest.casestudy.ReadingWarning;
import jp.tsunagari.portal.ingest.source.SourceText.LeftOut;
import jp.tsunagari.portal.ingest.source.UnreadableDocumentException;
import jp.tsunagari.portal.message.Messages;
import org.springframework.stereotype.Component;

/** Words for the warnings of the reader and for those that only the catalogue can give. */
@Component
public class ImportWarnings {

    private final Messages messages;

    ImportWarnings(Messages messages) {
        this.messages = messages.stored();
    }

    ImportWarning of(ReadingWarning warning) {
        return new ImportWarning(warning.code().name(), messages.get(warning), warning.line());
    }

    String reason(UnreadableDocumentException problem) {
        return messages.get(problem);
    }

    ImportWarning withoutOrganisation(CaseStudy caseStudy) {
        return warning("CASE_WITHOUT_ORGANISATION", caseStudy.firstLine());
    }

    ImportWarning unusableWebsite(String website, CaseStudy caseStudy) {
        OrganisationProfile profile = caseStudy.organisation();
        return warning("WEBSITE_UNUSABLE", profile == null ? caseStudy.firstLine() : profile.firstLine(), website);
    }

    /** A part of a spreadsheet that its readers do not see either. */
    ImportWarning hidden(LeftOut left) {
        String code = left.kind() == LeftOut.Kind.HIDDEN_SHEET ? "HIDDEN_SHEET" : "HIDDEN_ROWS";
        return warning(code, 1, left.text(), Integer.toString(left.count()));
    }

    ImportWarning yearOutOfRange(int fiscalYear) {
        return warning("FISCAL_YEAR_OUT_OF_RANGE", 1, Integer.toString(fiscalYear));
    }

    /** The document was taken in before another edition of the same programme and year. */
    public ImportWarning olderEdition() {
        return warning("OLDER_EDITION", 1);
    }

    /** Why a file is not read: another of the same plan has the same content. */
    public String twin(String name, String other) {
        return messages.get("import.file.twin", name, other);
    }

    /** The case says nothing new. */
    public ImportWarning alreadyThere(int line) {
        return warning("CASE_ALREADY_THERE", line);
    }

    /**
     * A warning by its code, of which the words are {@code import.warning.} and the code in lower case with hyphens.
     *
     * @param line in the document, from 1
     */
    public ImportWarning warning(String code, int line, Object... arguments) {
        String key = "import.warning." + code.toLowerCase(Locale.ROOT).replace('_', '-');
        return new ImportWarning(code, messages.get(key, arguments), line);
    }
}
