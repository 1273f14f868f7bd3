package jp.tsunagari.portal.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A seed folder as nobody would wish it: the real document, and before it everything that can be wrong. */
final class SeedDocuments {

    /** Markup, template and script in every field. */
    static final String TITLE = "<script>alert(1)</script>${7*7}[[${7*7}]]の居場所";

    static final String ORGANISATION = "\"><img src=x onerror=alert(2)>${7*7}の会";

    private static final byte[] PICTURE = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D'
    };

    private SeedDocuments() {}

    static void writeTo(Path folder) throws IOException {
        Files.write(folder.resolve("1-picture.txt"), PICTURE);
        Files.write(folder.resolve("2-nul.txt"), "取組の\0かたち".getBytes(StandardCharsets.UTF_8));
        Files.writeString(folder.resolve("3-letter.txt"), "拝啓\n時下ますますご清栄のこととお慶び申し上げます。\n敬具\n");
        Files.createFile(folder.resolve("4-empty.txt"));
        Files.writeString(folder.resolve("5-hostile.txt"), "令和6年度 敵意のある資料の調査\n\n" + hostileCase());
        Files.writeString(
                folder.resolve("6-awkward.txt"),
                "令和5年度 扱いにくい資料の調査\n\n" + caseOf("くらしの会", "www.example.jp") + caseOf("☆☆☆", "-"));
        Files.copy(Path.of("..", "seeds", "000_3a739dbb5c06538d.txt"), folder.resolve("7-real.txt"));
        // A year that the catalogue has no room for: no one is asked at a start.
        Files.writeString(folder.resolve("8-old.txt"), "平成5年度 昔の資料の調査\n\n" + caseOf("むかしの会", "www.example.jp"));
    }

    private static String hostileCase() {
        return """
                %1$s

                NPO法人
                %2$s

                東京都千代田区

                取組のかたち

                <script>alert(3)</script>のある取組

                届けたい人たち

                ${7*7}と[[${7*7}]]の人たち

                私たちの軌跡

                軌跡の文章<script>alert(4)</script>と" onmouseover="alert(5)を書いた、長い文章がここにあります。

                私たちの新たな取組

                新しい取組の文章${T(java.lang.Runtime).getRuntime()}と<svg onload=alert(6)>を書いた文章です。

                物語<script>alert(7)</script>

                物語の文章<iframe src="javascript:alert(8)"></iframe>を書いた、長い文章がここにあります。

                取組の成果

                成果の文章__${7*7}__::.xを書いた、長い文章がここにあります。

                団体概要

                団体名\tNPO法人 %2$s
                代表者\t<b onclick=alert(9)>悪意太郎
                設立年月\t2015年6月
                住所\t東京都千代田区" onmouseover="alert(10)
                ホームページ\tjavascript:alert(11)
                メッセージ\t[[${7*7}]]<script>alert(12)</script>

                取組の様子

                写真<script>alert(13)</script>の説明

                """.formatted(TITLE, ORGANISATION);
    }

    /** With a heading and a message that consist of layout marks, and a region that is named twice. */
    private static String caseOf(String organisation, String website) {
        return """
                静かな居場所をつくる

                NPO法人
                %1$s

                東京都千代田区・千代田区

                取組のかたち

                居場所をつくる

                届けたい人たち

                若い人たち

                私たちの軌跡

                これまでの歩みを書いた、長い文章がここにあります。

                私たちの新たな取組

                新しい取組を書いた、長い文章がここにあります。

                |:--|

                見出しのない物語を書いた、長い文章がここにあります。

                取組の成果

                成果を書いた、長い文章がここにあります。

                団体概要

                団体名\tNPO法人 %1$s
                代表者\t山田花子
                設立年月\t2015年6月
                住所\t東京都千代田区1-1
                ホームページ\t%2$s
                メッセージ\t****

                取組の様子

                写真の説明

                """.formatted(organisation, website);
    }
}
