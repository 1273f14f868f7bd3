package jp.tsunagari.portal.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One finished run of a PostgreSQL program, with everything that it printed. */
record ToolRun(int exitCode, String output) {

    static ToolRun of(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new ToolRun(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw failure(command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(command, e);
        }
    }

    boolean succeeded() {
        return exitCode == 0;
    }

    private static HomeFailure failure(List<String> command, Exception cause) {
        return new HomeFailure(
                "組み込みデータベースのプログラムを実行できません: " + String.join(" ", command) + " (" + cause + ")",
                "もう一度起動してください。続くときは、環境変数 SPRING_DATASOURCE_URL で PostgreSQL サーバーを指定できます。",
                cause);
    }
}
