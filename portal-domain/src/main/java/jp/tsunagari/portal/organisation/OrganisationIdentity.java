package jp.tsunagari.portal.organisation;

import java.text.Normalizer;
import java.util.Locale;

/** What makes two spellings of a name the same organisation. */
public final class OrganisationIdentity {

    private OrganisationIdentity() {}

    /** The core name with width and case folded and all spaces removed. */
    public static String key(String coreName) {
        return Normalizer.normalize(coreName, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
    }
}
