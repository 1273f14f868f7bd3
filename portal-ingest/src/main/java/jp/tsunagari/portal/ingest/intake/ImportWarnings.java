package jp.tsunagari.portal.ingest.intake;

import java.util.Locale;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.casestudy.OrganisationProfile;
import jp.tsunagari.portal.message.Messages;
import org.springframework.stereotype.Component;

/** The warnings that only the catalogue can give, beside those of the reader. */
@Component
public class ImportWarnings {

    private final Messages messages;

    ImportWarnings(Messages messages) {
        this.messages = messages;
    }

    ImportWarning withoutOrganisation(CaseStudy caseStudy) {
        return warning("CASE_WITHOUT_ORGANISATION", caseStudy.firstLine());
    }

    ImportWarning unusableWebsite(String website, CaseStudy caseStudy) {
        OrganisationProfile profile = caseStudy.organisation();
        return warning("WEBSITE_UNUSABLE", profile == null ? caseStudy.firstLine() : profile.firstLine(), website);
    }

    ImportWarning yearOutOfRange(int fiscalYear) {
        return warning("FISCAL_YEAR_OUT_OF_RANGE", 1, Integer.toString(fiscalYear));
    }

    /** The document was taken in before another edition of the same programme and year. */
    public ImportWarning olderEdition() {
        return warning("OLDER_EDITION", 1);
    }

    /** Why a file is not taken in. */
    String noCases(String name) {
        return messages.get("import.file.no-cases", name);
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
