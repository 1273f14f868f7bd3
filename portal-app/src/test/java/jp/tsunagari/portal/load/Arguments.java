package jp.tsunagari.portal.load;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code command --name=value --switch}. */
record Arguments(String command, Map<String, String> options) {

    static Arguments of(String[] words) {
        String command = words.length == 0 || words[0].startsWith("--") ? "" : words[0];
        Map<String, String> options = new HashMap<>();
        List<String> rest = Arrays.asList(words).subList(command.isEmpty() ? 0 : 1, words.length);
        for (String word : rest) {
            if (!word.startsWith("--")) {
                throw new IllegalArgumentException("not understood: " + word);
            }
            String[] parts = word.substring(2).split("=", 2);
            options.put(parts[0], parts.length == 2 ? parts[1] : "true");
        }
        return new Arguments(command, Map.copyOf(options));
    }

    /** The system properties whose names begin so, without that beginning. */
    static Arguments ofProperties(String prefix) {
        Map<String, String> options = new HashMap<>();
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .forEach(name -> options.put(name.substring(prefix.length()), System.getProperty(name)));
        return new Arguments("", Map.copyOf(options));
    }

    String get(String name, String absent) {
        return options.getOrDefault(name, absent);
    }

    int number(String name, int absent) {
        return Integer.parseInt(get(name, Integer.toString(absent)));
    }

    boolean has(String name) {
        return options.containsKey(name);
    }
}
