package jp.tsunagari.portal.account.web;

import java.util.List;
import java.util.regex.Pattern;
import jp.tsunagari.portal.account.Role;
import org.jspecify.annotations.Nullable;

/** An invitation as an admin typed it. */
record InvitationForm(
        @Nullable String email,
        @Nullable Role role,
        @Nullable List<Long> organisation) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final int LONGEST = 254;

    InvitationForm {
        email = email == null ? "" : email.strip();
        role = role == null ? Role.STAFF : role;
        organisation = organisation == null ? List.of() : List.copyOf(organisation);
    }

    static InvitationForm empty() {
        return new InvitationForm(null, null, null);
    }

    boolean hasAddress() {
        return email != null
                && email.length() <= LONGEST
                && ADDRESS.matcher(email).matches();
    }
}
