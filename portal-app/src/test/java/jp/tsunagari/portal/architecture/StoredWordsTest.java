package jp.tsunagari.portal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is stored is in the language of the catalogue: it never comes from the words of the page that it was made on. */
class StoredWordsTest {

    private static final List<String> MODULES = List.of("portal-domain", "portal-ingest", "portal-app");

    /** Lines of the audit log, reasons of changes, and what is kept about a document. */
    private static final Pattern STORING = Pattern.compile("AuditEvent\\.of\\(|\\.with\\(\\s*(messages|words)\\.get\\("
            + "|\\.to\\(AuditSubject|Change\\.by\\(|CardAccess\\.by\\(|new ImportWarning\\(|new ReadingNote\\("
            + "|\\.fail\\(");

    private static final Pattern WORDS_OF_THE_PAGE = Pattern.compile("\\b(messages|words)\\s*\\.get\\(");
    private static final String ALWAYS_STORED = "this.messages = messages.stored();";

    @Test
    void nothingIsStoredInTheWordsOfAPage() throws IOException {
        List<String> faults = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    faults(Files.readString(file))
                            .forEach(statement -> faults.add(file.getFileName() + ": " + statement.strip()));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theRuleFindsWhatBreaksIt() {
        assertThat(faults("log.record(AuditEvent.of(X).with(stored.get(\"a\"), messages.get(\"b\")));"))
                .hasSize(1);
        assertThat(faults("store.change(id, CardAccess.by(person, RESTORED,\n messages\n.get(\"history.reason\")));"))
                .hasSize(1);
        assertThat(faults("log.record(AuditEvent.of(X).with(messages.stored().get(\"a\"), name));"))
                .isEmpty();
    }

    private static List<String> faults(String source) {
        return source.contains(ALWAYS_STORED)
                ? List.of()
                : Stream.of(source.split(";", -1))
                        .filter(statement -> STORING.matcher(statement).find())
                        .filter(statement ->
                                WORDS_OF_THE_PAGE.matcher(statement).find())
                        .toList();
    }
}
