package jp.tsunagari.portal.card.web;

/**
 * A section as it is typed.
 *
 * @param kind name of a {@link jp.tsunagari.portal.shared.SectionKind}
 */
record SectionForm(String kind, String heading, String body) {

    SectionForm {
        kind = Typed.orEmpty(kind);
        heading = Typed.orEmpty(heading);
        body = Typed.orEmpty(body);
    }
}
