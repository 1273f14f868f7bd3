package jp.tsunagari.portal.organisation;

import jp.tsunagari.portal.text.Folding;

/** What makes two spellings the same name. Two organisations may have one name: it alone says not which is meant. */
public final class OrganisationIdentity {

    private OrganisationIdentity() {}

    /** The core name with width and case folded and all spaces removed. */
    public static String key(String coreName) {
        return Folding.NAMES.apply(coreName);
    }
}
