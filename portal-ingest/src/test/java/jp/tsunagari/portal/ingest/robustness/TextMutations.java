package jp.tsunagari.portal.ingest.robustness;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;

/** Damages the lines of a document as conversion, careless editing and malice do. All of it follows from the random. */
public final class TextMutations {

    private static final List<String> HEADINGS =
            List.of("取組のかたち", "届けたい人たち", "私たちの軌跡", "私たちの新たな取組", "取組の成果", "団体概要", "取組の様子");
    /** Lines that mean something to the reader, or to its patterns. */
    private static final List<String> STRANGE_LINES = List.of(
            "この取組から学んだこと",
            "1. 取り組みの成果",
            "【団体概要】",
            "令和6年度 別のつながりに関する調査",
            "団体名\t一般社団法人 もうひとつの会",
            "会員数\t20名",
            "住所\tなし",
            "ホームページ\thttps://example.org および https://example.com/b",
            "代表者\t共同代表 山田 花子・ジョン・スミス、佐藤 太郎（理事）",
            "設立年月\t((((((((((",
            "NPO法人",
            "長野県松本市、亶理町、宮城I県仙台市青葉区など",
            "[連絡は](https://example.org/a(b) <mailto:who@example.org> **太い**",
            "090-1234-5678 who@example.org",
            "|---|:--|",
            "「閉じない引用(と括弧、",
            "*参加者数(会員+会員外)10+32名",
            "参加者は1,234,567,890人、十数人、1/4、3分の0、2〜1回、99999999999999名");

    private static final String ODD_CHARACTERS =
            "\t\u0001\u0007\u000B\f\u001B\u0085\u00A0\u00AD\u200B\u200F\u2028\u2029"
                    + "\u202E\u2060\u3000\u3099\uD83D\uDE00\uE000\uFEFF\uFFFD\uFF9E①㎏㈱髙﨑ｱﾞ０Ａ「(（、。・…1一|*#<>[]";

    private static final List<BiConsumer<List<String>, Random>> ON_LINES = List.of(
            TextMutations::delete,
            TextMutations::delete,
            TextMutations::duplicate,
            TextMutations::move,
            TextMutations::shuffle,
            TextMutations::cut,
            TextMutations::join,
            TextMutations::swapHeadings,
            TextMutations::insertHeading,
            TextMutations::insertStrangeLine,
            TextMutations::changeHeading,
            TextMutations::insertOddCharacter,
            TextMutations::insertOddCharacter,
            TextMutations::putHeadingIntoText,
            TextMutations::repeat,
            TextMutations::exchangeWidth,
            TextMutations::removeBlankLines,
            TextMutations::truncate);

    private TextMutations() {}

    /** The text with one to six changes. */
    public static String mutate(List<String> original, Random random) {
        List<String> lines = new ArrayList<>(original);
        for (int i = random.nextInt(6); i >= 0 && !lines.isEmpty(); i--) {
            ON_LINES.get(random.nextInt(ON_LINES.size())).accept(lines, random);
        }
        String text = String.join(pick(List.of("\n", "\n", "\n", "\r\n", "\r"), random), lines);
        return random.nextInt(20) == 0 ? Normalizer.normalize(text, Normalizer.Form.NFD) : text;
    }

    private static void delete(List<String> lines, Random random) {
        int from = random.nextInt(lines.size());
        lines.subList(from, Math.min(lines.size(), from + 1 + random.nextInt(4)))
                .clear();
    }

    private static void duplicate(List<String> lines, Random random) {
        int from = random.nextInt(lines.size());
        int to = Math.min(lines.size(), from + 1 + random.nextInt(6));
        lines.addAll(random.nextInt(lines.size()), List.copyOf(lines.subList(from, to)));
    }

    private static void move(List<String> lines, Random random) {
        lines.add(random.nextInt(lines.size()), lines.remove(random.nextInt(lines.size())));
    }

    private static void shuffle(List<String> lines, Random random) {
        int from = random.nextInt(lines.size());
        Collections.shuffle(lines.subList(from, Math.min(lines.size(), from + random.nextInt(20))), random);
    }

    private static void cut(List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        int column = random.nextInt(line.length() + 1);
        lines.set(at, line.substring(0, column));
        lines.add(at + 1, line.substring(column));
    }

    private static void join(List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        if (at + 1 < lines.size()) {
            lines.set(at, lines.get(at) + lines.remove(at + 1));
        }
    }

    private static void swapHeadings(List<String> lines, Random random) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (HEADINGS.contains(lines.get(i).strip())) {
                places.add(i);
            }
        }
        if (places.size() > 1) {
            Collections.swap(lines, pick(places, random), pick(places, random));
        }
    }

    private static void insertHeading(List<String> lines, Random random) {
        lines.add(random.nextInt(lines.size() + 1), pick(HEADINGS, random));
    }

    private static void insertStrangeLine(List<String> lines, Random random) {
        lines.add(random.nextInt(lines.size() + 1), pick(STRANGE_LINES, random));
    }

    private static void changeHeading(List<String> lines, Random random) {
        int at = lines.indexOf(pick(HEADINGS, random));
        if (at >= 0) {
            lines.set(at, pick(List.of("成果と課題", "■ " + lines.get(at), lines.get(at) + "など", "届けたい相手"), random));
        }
    }

    private static void insertOddCharacter(List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        StringBuilder line = new StringBuilder(lines.get(at));
        for (int i = random.nextInt(4); i >= 0; i--) {
            line.insert(
                    random.nextInt(line.length() + 1), ODD_CHARACTERS.charAt(random.nextInt(ODD_CHARACTERS.length())));
        }
        lines.set(at, line.toString());
    }

    private static void putHeadingIntoText(List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        int column = random.nextInt(line.length() + 1);
        lines.set(at, line.substring(0, column) + pick(HEADINGS, random) + line.substring(column));
    }

    /** Makes a line long, and sometimes huge. */
    private static void repeat(List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        int longest = random.nextInt(20) == 0 ? 20_000 : 400;
        String line = lines.get(at);
        lines.set(at, line.repeat(1 + random.nextInt(1 + longest / (1 + line.length()))));
    }

    private static void exchangeWidth(List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        lines.set(
                at,
                lines.get(at)
                        .chars()
                        .map(c -> c > ' ' && c < 0x7F ? c + 0xFEE0 : c == 'ー' ? 'ｰ' : c == '、' ? '､' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }

    private static void removeBlankLines(List<String> lines, Random random) {
        int from = random.nextInt(lines.size());
        lines.subList(from, lines.size()).removeIf(String::isBlank);
    }

    private static void truncate(List<String> lines, Random random) {
        lines.subList(lines.size() - random.nextInt(1 + lines.size() / 2), lines.size())
                .clear();
    }

    private static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
