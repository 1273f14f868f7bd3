package jp.tsunagari.portal.ingest.explain;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An explanation as text: the document first, then one case after the other. */
final class TextRendering {

    private static final String NONE = "（なし）";
    private static final String RULE = "─".repeat(40);

    private final PrintWriter out;

    TextRendering(Writer out) {
        this.out = new PrintWriter(out);
    }

    void write(DocumentExplanation document) {
        line("資料: " + document.document());
        line("SHA-256: " + document.sha256());
        line("文字コード: " + document.encoding());
        line("事業: " + orNone(document.programme()));
        line("年度: " + (document.fiscalYear() == null ? NONE : document.fiscalYear() + "年度"));
        line("事例: " + document.caseCount() + "件");
        line("エラー: " + document.errorCount() + "件");
        list("資料全体の警告", document.warnings(), this::warning);
        document.cases().forEach(this::write);
        out.flush();
    }

    private void write(DocumentExplanation.Case study) {
        line("");
        line(RULE);
        line("事例" + study.place().ordinal() + "  行" + study.place().firstLine() + "～"
                + study.place().lastLine());
        line("取組名: " + orNone(study.title()));
        organisation(study.organisation());
        line("見出しの地域: " + orNone(study.headerRegion()));
        list(
                "活動地域",
                study.regions(),
                region -> line("  " + region.name() + " " + region.code() + "（" + region.reason() + "）"));
        list("取組のかたち", study.lists().approachItems(), item -> line("  ・" + item));
        list("届けたい人たち", study.lists().targetPhrases(), phrase -> line("  ・" + phrase));
        list("対象", study.lists().targetGroups(), this::term);
        list("手法", study.lists().approaches(), this::term);
        list("数値", study.outcomeMetrics(), this::metric);
        list("文章", study.sections(), this::section);
        list("警告", study.warnings(), this::warning);
    }

    private void organisation(DocumentExplanation.@Nullable Organisation organisation) {
        if (organisation == null) {
            line("団体: " + NONE);
            return;
        }
        line("団体: " + organisation.names().name() + "（" + (organisation.basis().equals("profile") ? "団体概要" : "見出し部分")
                + "から）");
        line("  法人格: " + orNone(organisation.names().legalForm()) + "  名称の核: "
                + orNone(organisation.names().coreName()));
        line("  代表者: "
                + (organisation.representatives().isEmpty() ? NONE : String.join("、", organisation.representatives())));
        line("  設立: " + orNone(organisation.founded()));
        line("  住所: " + orNone(organisation.place().address()) + " "
                + String.join(" ", organisation.place().addressRegions()));
        line("  ホームページ: " + orNone(organisation.website()));
        line("  メッセージ: " + orNone(organisation.message()));
    }

    private void term(DocumentExplanation.Term term) {
        line("  " + term.name() + " " + term.code() + where(term.line()) + "「" + term.phrase() + "」");
        line("    理由: " + term.reason());
    }

    private void metric(DocumentExplanation.Metric metric) {
        line("  " + words(metric) + where(metric.source().line()));
        line("    引用: 「" + metric.source().quote() + "」");
        line("    理由: " + metric.reason());
    }

    private void section(DocumentExplanation.Section section) {
        String lines = section.firstLine() == null ? "文章なし" : "文章は行" + section.firstLine() + "～" + section.lastLine();
        line("  " + section.heading() + " " + section.kind() + where(section.headingLine()) + "、" + lines);
        section.body().lines().forEach(text -> line("    " + text));
    }

    private void warning(DocumentExplanation.Warning warning) {
        line("  行" + warning.line() + " " + (warning.error() ? "エラー" : "注意") + " " + warning.code() + " "
                + warning.message());
    }

    private <T> void list(String title, List<T> items, Consumer<T> each) {
        line(title + ":" + (items.isEmpty() ? " " + NONE : ""));
        items.forEach(each);
    }

    private static String where(@Nullable Integer line) {
        return line == null ? " " : " 行" + line;
    }

    private static String orNone(@Nullable String text) {
        return text == null ? NONE : text;
    }

    /** A line feed on every system, so that a report can be compared with another one. */
    private void line(String text) {
        out.print(text.stripTrailing());
        out.print('\n');
    }

    /** A figure in one line: what it counts, how many, and how it is meant. */
    private static String words(DocumentExplanation.Metric metric) {
        StringBuilder words = new StringBuilder(metric.outcome() ? "成果" : "背景");
        words.append(" ").append(metric.label()).append(" = ");
        if (metric.cumulative()) {
            words.append("延べ");
        }
        words.append(metric.amount().value());
        if (metric.amount().valueTo() != null) {
            words.append("～").append(metric.amount().valueTo());
        }
        words.append(metric.amount().unit())
                .append(" [")
                .append(metric.kind())
                .append(", ")
                .append(metric.amount().precision());
        if (metric.reference().baseline() != null) {
            words.append(", 変化前 ").append(metric.reference().baseline());
        }
        if (metric.reference().planned() != null) {
            words.append(", 計画 ").append(metric.reference().planned());
        }
        return words.append("]").toString();
    }
}
