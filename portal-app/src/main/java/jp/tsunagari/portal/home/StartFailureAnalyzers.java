package jp.tsunagari.portal.home;

import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.index.IndexFolderInUseException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Say what keeps the portal from starting, and what to do, where that is not the database. */
final class StartFailureAnalyzers {

    private StartFailureAnalyzers() {}

    /** Comes before Spring Boot's own analyser, which says it in English: the web port is taken. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class PortTaken extends AbstractFailureAnalyzer<PortInUseException> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
            Messages messages = Messages.ofClasspath();
            return new FailureAnalysis(
                    messages.get("home.port-taken.problem", Integer.toString(cause.getPort())),
                    messages.get("home.port-taken.action"),
                    cause);
        }
    }

    /** Two portals cannot share the folder of a local search index. */
    static class IndexFolderInUse extends AbstractFailureAnalyzer<IndexFolderInUseException> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, IndexFolderInUseException cause) {
            Messages messages = Messages.ofClasspath();
            return new FailureAnalysis(
                    messages.get("home.index-in-use.problem"), messages.get("home.index-in-use.action"), cause);
        }
    }
}
