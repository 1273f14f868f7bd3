package jp.tsunagari.portal.account.web;

import java.util.List;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.web.form.FormText;

/**
 * An invitation as an admin typed it.
 *
 * @param organisation the ids of those that were ticked
 */
record InvitationForm(String email, Role role, List<Long> organisation) {

    static final InvitationForm EMPTY = new InvitationForm("", Role.STAFF, List.of());

    InvitationForm {
        email = AccountFields.email(FormText.orEmpty(email));
        role = role == null ? Role.STAFF : role;
        organisation = FormText.orEmpty(organisation);
    }
}
