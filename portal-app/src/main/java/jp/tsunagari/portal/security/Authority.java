package jp.tsunagari.portal.security;

import jp.tsunagari.portal.account.Memberships;
import jp.tsunagari.portal.web.NotFoundException;
import org.springframework.stereotype.Component;

/** Asks whether a person may touch what they have asked for. To others it is not there. */
@Component
public class Authority {

    private final Memberships memberships;
    private final RefusalLog log;

    Authority(Memberships memberships, RefusalLog log) {
        this.memberships = memberships;
        this.log = log;
    }

    /** Whether an account may edit the cards of this organisation by now. */
    public boolean mayEdit(long accountId, long organisationId) {
        return memberships.mayEdit(accountId, organisationId);
    }

    /**
     * @throws NotFoundException if the person may not edit the cards of this organisation
     */
    public void requireMayEdit(SignedIn person, long organisationId) {
        if (!mayEdit(person.accountId(), organisationId)) {
            log.access(person, organisationId);
            throw new NotFoundException("nothing of organisation " + organisationId + " for " + person);
        }
    }
}
