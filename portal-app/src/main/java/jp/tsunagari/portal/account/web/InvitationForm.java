package jp.tsunagari.portal.account.web;

import java.util.List;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.web.form.FormText;
import jp.tsunagari.portal.web.form.MailAddress;

/**
 * An invitation as an admin typed it.
 *
 * @param organisation the ids of those that were ticked
 */
record InvitationForm(String email, Role role, List<Long> organisation) {

    static final InvitationForm EMPTY = new InvitationForm("", Role.STAFF, List.of());

    InvitationForm {
        email = MailAddress.of(FormText.orEmpty(email));
        role = role == null ? Role.STAFF : role;
        organisation = FormText.orEmpty(organisation);
    }
}
