package jp.tsunagari.portal.load;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Prints for people, line by line. */
final class Report {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Report() {}

    static void line(String format, Object... values) {
        OUT.println(String.format(Locale.ROOT, format, values));
    }
}
