package jp.tsunagari.portal.ingest.rules;

import java.util.List;
import org.springframework.stereotype.Component;

/** The tables that the reader goes by, drawn from the same files that it reads with. */
@Component
public class RuleTables {

    private final List<RuleTable> outcomes = OutcomeTables.all();
    private final List<RuleTable> terms = TermTables.all();

    /** How figures are found, told from the background and named. */
    public List<RuleTable> outcomes() {
        return outcomes;
    }

    /** How target groups and approaches are found. */
    public List<RuleTable> terms() {
        return terms;
    }
}
