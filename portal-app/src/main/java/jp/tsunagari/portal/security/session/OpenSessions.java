package jp.tsunagari.portal.security.session;

import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** The sessions of an account, on all nodes and devices. What is ended here is over with the next request. */
@Service
public class OpenSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /**
     * The latest seen first.
     *
     * @param hereId the id of the session that asks; null for none
     */
    public List<OpenSession> of(long accountId, @Nullable String hereId) {
        return alive(accountId).values().stream()
                .map(session -> shown(session, session.getId().equals(hereId)))
                .sorted(Comparator.comparing(OpenSession::here)
                        .thenComparing(OpenSession::lastSeen)
                        .reversed())
                .toList();
    }

    /** Whether there was such a session of this account; it is ended. */
    public boolean end(long accountId, String handle) {
        List<String> named = alive(accountId).keySet().stream()
                .filter(id -> handle(id).equals(handle))
                .toList();
        named.forEach(sessions::deleteById);
        return !named.isEmpty();
    }

    /**
     * Ends all sessions of the account but one.
     *
     * @param hereId the id of the session to keep; null to keep none
     * @return how many were ended
     */
    public int endOthers(long accountId, @Nullable String hereId) {
        List<String> others = alive(accountId).keySet().stream()
                .filter(id -> !id.equals(hereId))
                .toList();
        others.forEach(sessions::deleteById);
        return others.size();
    }

    private Map<String, ? extends Session> alive(long accountId) {
        return sessions.findByPrincipalName(Long.toString(accountId));
    }

    private static OpenSession shown(Session session, boolean here) {
        SignInNote note = session.getAttribute(SignInNote.ATTRIBUTE);
        return new OpenSession(
                handle(session.getId()),
                note == null ? session.getCreationTime() : note.at(),
                session.getLastAccessedTime(),
                note == null ? null : note.address(),
                note == null ? null : note.userAgent(),
                here);
    }

    /** The id itself opens the session, so no page shows it. */
    private static String handle(String sessionId) {
        return HexFormat.of().formatHex(Sha256.digest(sessionId), 0, 12);
    }

    /**
     * A session of a person, as it may be shown to them.
     *
     * @param handle names the session in a form; it does not open the session
     * @param since when the person signed in
     * @param lastSeen the time of the last request
     * @param address the network address that signed in; null if it is not known
     * @param userAgent as the browser named itself; null if it is not known
     * @param here whether this is the session that asks
     */
    public record OpenSession(
            String handle,
            Instant since,
            Instant lastSeen,
            @Nullable String address,
            @Nullable String userAgent,
            boolean here) {}
}
