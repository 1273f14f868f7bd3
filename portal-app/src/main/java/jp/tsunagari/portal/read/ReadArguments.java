package jp.tsunagari.portal.read;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import jp.tsunagari.portal.ingest.explain.ExplanationFormat;
import org.jspecify.annotations.Nullable;

/** What stands behind {@code read} on the command line. */
record ReadArguments(Path file, ExplanationFormat format) {

    private static final String FORMAT = "--format";

    static ReadArguments parse(List<String> arguments) throws UsageException {
        Deque<String> rest = new ArrayDeque<>(arguments);
        @Nullable Path file = null;
        ExplanationFormat format = ExplanationFormat.TEXT;
        while (!rest.isEmpty()) {
            String argument = rest.remove();
            if (argument.equals(FORMAT)) {
                format = format(rest.poll());
            } else if (argument.startsWith(FORMAT + "=")) {
                format = format(argument.substring(FORMAT.length() + 1));
            } else if (argument.startsWith("-")) {
                throw new UsageException("「" + argument + "」という指定はありません。");
            } else if (file == null) {
                file = path(argument);
            } else {
                throw new UsageException("ファイルは一つだけ指定してください。");
            }
        }
        if (file == null) {
            throw new UsageException("ファイルが指定されていません。");
        }
        return new ReadArguments(file, format);
    }

    private static ExplanationFormat format(@Nullable String name) throws UsageException {
        String wanted = name == null ? "" : name;
        return ExplanationFormat.named(wanted)
                .orElseThrow(() -> new UsageException("--format には text か json を指定してください。"));
    }

    private static Path path(String argument) throws UsageException {
        try {
            return Path.of(argument);
        } catch (InvalidPathException e) {
            throw new UsageException("「" + argument + "」はファイル名として使えません。", e);
        }
    }
}
