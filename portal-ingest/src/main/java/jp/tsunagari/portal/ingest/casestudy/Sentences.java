package jp.tsunagari.portal.ingest.casestudy;

/** Whether a line ends where a sentence ends. */
final class Sentences {

    private static final String TERMINAL = "。．！？!?…」』）)：:";

    private Sentences() {}

    /** Whether the last mark may end a paragraph. */
    static boolean isComplete(String line) {
        return !line.isEmpty() && TERMINAL.indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /** Whether the line ends with 。 or 、 and so is running text. */
    static boolean isRunningText(String line) {
        return line.endsWith("。") || line.endsWith("、") || line.endsWith("，");
    }
}
