package jp.tsunagari.portal.ingest.rules;

import java.util.List;
import jp.tsunagari.portal.message.Messages;
import org.springframework.stereotype.Component;

/** The tables that the reader goes by, drawn from the same files that it reads with. */
@Component
public class RuleTables {

    private final Messages messages;

    RuleTables(Messages messages) {
        this.messages = messages;
    }

    /** How figures are found, told from the background and named. */
    public List<RuleTable> outcomes() {
        return OutcomeTables.all(messages);
    }

    /** How target groups and approaches are found. */
    public List<RuleTable> terms() {
        return TermTables.all(messages);
    }
}
