package jp.tsunagari.portal.ingest.robustness;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A document of any number of cases: the real ones over and over, each time under another name. */
public final class LargeDocument {

    private static final String PROGRAMME = "令和7年度 孤独・孤立対策に関するモデル調査";

    private LargeDocument() {}

    /** UTF-8; in 10,000 cases not quite as large as a document may be. */
    public static byte[] of(int cases) {
        StringBuilder text = new StringBuilder(PROGRAMME).append("\n\n");
        for (int i = 0; i < cases; i++) {
            List<String> lines = RealCases.LINES.get(i % RealCases.LINES.size());
            int round = i / RealCases.LINES.size();
            for (String line : lines) {
                text.append(renamed(line, round)).append('\n');
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Every round has organisations of its own; the text about them stays, so that the reader meets real language. */
    private static String renamed(String line, int round) {
        return round > 0 && line.startsWith("団体名\t") ? line + " 第" + round + "支部" : line;
    }
}
