package jp.tsunagari.portal.audit;

import java.util.Optional;

/** Knows from where the portal is being asked, so that whoever writes into the log need not. */
public interface AuditOrigin {

    /** The address of the machine that asks, never blank; empty where the portal does something by itself. */
    Optional<String> address();
}
