package jp.tsunagari.portal.audit;

import java.util.Optional;

/** Knows from where and by whom the portal is being asked, so that those who write into the log need not. */
public interface AuditOrigin {

    /** The address of the machine that asks, never blank; empty where the portal does something by itself. */
    Optional<String> address();

    /** Who is signed in; empty for a visitor, and where the portal does something by itself. */
    Optional<Person> person();

    /** @param name what the person is called at that time */
    record Person(long accountId, String name) {}
}
