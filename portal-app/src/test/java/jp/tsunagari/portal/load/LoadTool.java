package jp.tsunagari.portal.load;

import java.util.Arrays;

/** Large catalogues and measurements on them, from the command line; see docs/performance.md. */
public final class LoadTool {

    private LoadTool() {}

    public static void main(String[] words) throws Exception {
        Arguments arguments = Arguments.of(words);
        switch (arguments.command()) {
            case "generate" -> Generate.run(arguments);
            case "measure" -> Measure.run(arguments);
            case "search" -> SearchEngine.run(arguments);
            case "import" -> ImportLoad.run(arguments);
            case "tables" -> TableLoad.run(arguments);
            default ->
                throw new IllegalArgumentException(
                        "generate, measure, search, import or tables, see docs/performance.md; not "
                                + Arrays.toString(words));
        }
    }
}
