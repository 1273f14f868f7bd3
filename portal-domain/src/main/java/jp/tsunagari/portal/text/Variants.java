package jp.tsunagari.portal.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Characters that are written in more than one way (異体字) and their usual form: the table variants.csv. */
final class Variants {

    static final Variants TABLE = new Variants();

    private final Map<Integer, Integer> usual = new HashMap<>();
    /** The characters that are not the usual ones: a quick answer for the many that are. */
    private final BitSet variants = new BitSet();

    private Variants() {
        // Not by ClasspathCsv: the package shared builds on this one.
        try (InputStream in = Variants.class.getResourceAsStream("variants.csv")) {
            if (in == null) {
                throw new IllegalStateException("variants.csv is missing beside " + Variants.class.getName());
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 3))
                    .forEach(cells -> usual.put(cells[0].codePointAt(0), cells[1].codePointAt(0)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read variants.csv", e);
        }
        usual.keySet().forEach(variants::set);
    }

    boolean has(int character) {
        return variants.get(character);
    }

    int usual(int character) {
        return variants.get(character) ? usual.getOrDefault(character, character) : character;
    }
}
