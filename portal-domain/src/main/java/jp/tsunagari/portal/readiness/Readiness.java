package jp.tsunagari.portal.readiness;

import java.util.List;
import org.springframework.stereotype.Service;

/** Runs all checks. */
@Service
public class Readiness {

    private final List<ReadinessCheck> checks;

    Readiness(List<ReadinessCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    /** In their order; what is ready is among them. */
    public List<Finding> findings() {
        return checks.stream().map(ReadinessCheck::look).toList();
    }
}
