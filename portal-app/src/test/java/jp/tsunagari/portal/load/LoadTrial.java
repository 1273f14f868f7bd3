package jp.tsunagari.portal.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many users on a large catalogue for so long as is said; see docs/performance.md. Not part of {@code verify}. */
@Tag("load")
@Timeout(14_400)
class LoadTrial {

    private static final Arguments ARGUMENTS = Arguments.ofProperties("trial.");

    @BeforeAll
    static void makeTheCatalogue() throws Exception {
        Path home = Trial.home(ARGUMENTS);
        if (Files.notExists(home)) {
            Files.createDirectories(home);
            Generate.run(new Arguments(
                    "generate",
                    Map.of(
                            "home", home.toString(),
                            "count", ARGUMENTS.get("count", "1000"),
                            "seeds", ARGUMENTS.get("seeds", "../seeds"))));
        }
    }

    @Test
    void inPeace() throws Exception {
        Trial.run(ARGUMENTS, Trial::peace);
    }

    @Test
    void fiveTimesAsMany() throws Exception {
        Trial.run(ARGUMENTS, Trial::overload);
    }

    @Test
    void theHeapStaysAsItIs() throws Exception {
        Trial.run(ARGUMENTS, Trial::heap);
    }
}
