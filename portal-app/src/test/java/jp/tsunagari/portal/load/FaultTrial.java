package jp.tsunagari.portal.load;

import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong with machines, done for so long as is said; see docs/performance.md. Not part of {@code verify}. */
@Tag("load")
@Timeout(7200)
class FaultTrial {

    @ParameterizedTest
    @ValueSource(strings = {"database", "connections", "index", "disk", "clock", "portal", "nodes"})
    void isBorne(String fault) throws Exception {
        try {
            Assumptions.assumeTrue(
                    List.of(System.getProperty("trial.faults", fault).split(","))
                            .contains(fault));
            new Faults(Arguments.ofProperties("trial.")).bear(fault);
        } catch (Faults.NotHere e) {
            Report.line("%s was not tried: %s", fault, e.getMessage());
            Assumptions.abort(e.getMessage());
        }
    }
}
