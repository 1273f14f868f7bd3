package jp.tsunagari.portal.vocabulary;

import java.util.List;
import jp.tsunagari.portal.message.Named;

/**
 * A legal form (法人格) of an organisation.
 *
 * @param code stable, in URLs and the API
 * @param name the form's full Japanese name, as shown
 * @param nameEnglish as shown in English
 * @param writtenAs every way in which documents write it, the full name included; empty for {@link #UNINCORPORATED}
 */
public record LegalForm(String code, String name, String nameEnglish, List<String> writtenAs) implements Named {

    /** Code of 任意団体: an organisation whose name carries no legal form. */
    public static final String UNINCORPORATED = "unincorporated";

    /** Whether an organisation of this name is taken for one without a legal form only because its name carries none. */
    public boolean isAssumedOf(String organisationName) {
        return UNINCORPORATED.equals(code) && !organisationName.contains(name);
    }

    public LegalForm {
        writtenAs = List.copyOf(writtenAs);
    }
}
