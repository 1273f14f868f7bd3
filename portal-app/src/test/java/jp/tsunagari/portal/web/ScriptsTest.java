package jp.tsunagari.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.javascript.jscomp.CheckLevel;
import com.google.javascript.jscomp.CommandLineRunner;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.Environment;
import com.google.javascript.jscomp.CompilerOptions.LanguageMode;
import com.google.javascript.jscomp.DiagnosticGroup;
import com.google.javascript.jscomp.DiagnosticGroups;
import com.google.javascript.jscomp.JSError;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.jscomp.WarningLevel;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The scripts under the eyes of a compiler: as modules, with the names of a browser and no others. */
class ScriptsTest {

    private static final Path SCRIPTS = Path.of("src", "main", "resources", "static", "js");

    private static final List<DiagnosticGroup> CHECKED = List.of(
            DiagnosticGroups.CHECK_VARIABLES,
            DiagnosticGroups.UNDEFINED_VARIABLES,
            DiagnosticGroups.UNUSED_LOCAL_VARIABLE,
            DiagnosticGroups.SUSPICIOUS_CODE,
            DiagnosticGroups.CHECK_USELESS_CODE,
            DiagnosticGroups.STRICT_MODULE_CHECKS,
            DiagnosticGroups.GLOBAL_THIS);

    @Test
    void theCompilerFindsNothing() throws IOException {
        for (Path script : scripts()) {
            assertThat(problems(Files.readString(script))).as(script.toString()).isEmpty();
        }
    }

    @Test
    void theyAreModules() throws IOException {
        for (Path script : scripts()) {
            assertThat(Files.readString(script))
                    .as(script.toString())
                    .doesNotContain("\"use strict\"", "(() => {\n  \"");
        }
    }

    @Test
    void theCompilerWouldFindSomething() {
        assertThat(problems("const list = document.body; list.hidden = tru;")).hasSize(1);
        assertThat(problems("const unused = 1;\nfunction start() { return 1; start(); }\nstart();"))
                .isNotEmpty();
        assertThat(problems("if (document.title = '') { location.reload(); }\nlet a = ;"))
                .isNotEmpty();
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            List<Path> scripts = files.sorted().toList();
            assertThat(scripts).hasSizeGreaterThan(3);
            return scripts;
        }
    }

    private static List<String> problems(String script) {
        CompilerOptions options = new CompilerOptions();
        options.setLanguageIn(LanguageMode.ECMASCRIPT_NEXT);
        options.setEnvironment(Environment.BROWSER);
        options.setChecksOnly(true);
        WarningLevel.DEFAULT.setOptionsForWarningLevel(options);
        CHECKED.forEach(group -> options.setWarningLevel(group, CheckLevel.ERROR));
        List<SourceFile> externs = new ArrayList<>();
        try {
            externs.addAll(CommandLineRunner.getBuiltinExterns(Environment.BROWSER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        externs.add(SourceFile.fromCode("htmx.js", "var htmx; /** @type {?} */ Window.prototype.htmx;"));
        Compiler compiler =
                new Compiler(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        compiler.compile(externs, List.of(SourceFile.fromCode("script.js", script + "\nexport {};\n")), options);
        return Stream.concat(compiler.getErrors().stream(), compiler.getWarnings().stream())
                .map(JSError::toString)
                .toList();
    }
}
