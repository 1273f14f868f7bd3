package jp.tsunagari.portal.home;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a {@link HomeFailure} as problem and remedy instead of a stack trace. */
class HomeFailureAnalyzer extends AbstractFailureAnalyzer<HomeFailure> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, HomeFailure cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
