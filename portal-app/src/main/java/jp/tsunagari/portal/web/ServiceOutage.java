package jp.tsunagari.portal.web;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import jp.tsunagari.portal.postgres.DatabaseOutage;

/** Tells that something the portal needs is away, such as the database or the search engine, from a fault of the portal. */
final class ServiceOutage {

    private static final List<Class<? extends Exception>> AWAY =
            List.of(ConnectException.class, SocketTimeoutException.class, UnknownHostException.class);

    private ServiceOutage() {}

    /** Whether that is at the bottom of this exception, so that the same request may well be answered later. */
    static boolean isCauseOf(Throwable thrown) {
        if (DatabaseOutage.isCauseOf(thrown)) {
            return true;
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Throwable link = cause;
            if (AWAY.stream().anyMatch(kind -> kind.isInstance(link))) {
                return true;
            }
        }
        return false;
    }
}
