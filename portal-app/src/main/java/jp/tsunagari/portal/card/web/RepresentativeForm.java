package jp.tsunagari.portal.card.web;

/** A representative as typed. */
record RepresentativeForm(String role, String name) {

    static final RepresentativeForm EMPTY = new RepresentativeForm("", "");

    RepresentativeForm {
        role = Typed.orEmpty(role);
        name = Typed.orEmpty(name);
    }
}
