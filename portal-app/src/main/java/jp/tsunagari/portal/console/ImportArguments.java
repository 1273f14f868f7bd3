package jp.tsunagari.portal.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was typed behind {@code import}.
 *
 * @param year instead of the one in the documents, null for that one
 * @param programme as for the year
 */
record ImportArguments(
        List<Path> files, @Nullable Integer year, @Nullable String programme, boolean apply, boolean json) {

    static final String USAGE = """
            使い方: import FILE... [--year 2025] [--programme 事業名] [--plan-only | --apply] [--format text|json]
              資料を読み取り、カタログがどう変わるかを示します。--apply を付けると、人の編集を残して反映します。
              終了コード 0: 問題なし  1: 食い違いなど人が決めるべき点が残る
                         2: 読み取れない、または使い方の誤り  3: 別の取り込みの途中で、何もしていない
            """;

    ImportArguments {
        files = List.copyOf(files);
    }

    /**
     * @throws IllegalArgumentException with a Japanese message
     */
    static ImportArguments parse(List<String> arguments) {
        List<Path> files = new ArrayList<>();
        Integer year = null;
        String programme = null;
        boolean apply = false;
        boolean planOnly = false;
        boolean json = false;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            switch (argument) {
                case "--year" -> year = year(value(arguments, ++i, argument));
                case "--programme" -> programme = value(arguments, ++i, argument);
                case "--apply" -> apply = true;
                case "--plan-only" -> planOnly = true;
                case "--format" -> json = isJson(value(arguments, ++i, argument));
                default -> files.add(file(argument));
            }
        }
        if (apply && planOnly) {
            throw new IllegalArgumentException("--plan-only と --apply は、どちらか一方だけを指定してください。");
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("資料のファイルを指定してください。");
        }
        return new ImportArguments(files, year, programme, apply, json);
    }

    private static Path file(String argument) {
        if (argument.startsWith("--")) {
            throw new IllegalArgumentException("知らない指定です: " + argument);
        }
        return Path.of(argument);
    }

    private static String value(List<String> arguments, int place, String name) {
        if (place >= arguments.size()) {
            throw new IllegalArgumentException(name + " には値が必要です。");
        }
        return arguments.get(place);
    }

    private static Integer year(String digits) {
        if (!digits.matches("2[01][0-9]{2}")) {
            throw new IllegalArgumentException("--year は、2025のように西暦4桁で指定してください。");
        }
        return Integer.valueOf(digits);
    }

    private static boolean isJson(String format) {
        return switch (format) {
            case "json" -> true;
            case "text" -> false;
            default -> throw new IllegalArgumentException("--format は text か json です。");
        };
    }
}
