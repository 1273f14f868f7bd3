package jp.tsunagari.portal.home;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in Japanese, before Spring Boot's own analyser does, that the web port is taken and how to choose another. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortTakenFailureAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        return new FailureAnalysis(
                "ポート " + cause.getPort() + " は、ほかのプログラムが使っています。",
                "そのプログラムを止めるか、環境変数 SERVER_PORT で別のポートを指定してください（例: SERVER_PORT=8081）。",
                cause);
    }
}
