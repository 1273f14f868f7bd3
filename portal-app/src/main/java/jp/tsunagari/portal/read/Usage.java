package jp.tsunagari.portal.read;

/** How the command is used. */
final class Usage {

    static final String TEXT = """
            使い方: java -jar portal-app.jar read ファイル [--format text|json]

            ファイルから読み取れる内容を、理由と行番号を添えて表示します。データベースには触れません。

            終了コード:
              0  読めた
              1  読めたが、人が確かめるべき点（エラー）がある
              2  読めない（ファイルがない、文章ではない、事例がない）、または使い方の誤り
            """;

    private Usage() {}
}
