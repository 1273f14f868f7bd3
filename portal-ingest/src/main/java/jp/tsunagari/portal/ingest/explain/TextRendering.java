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

    private void write(CaseExplanation study) {
        line("");
        line(RULE);
        line("事例" + study.ordinal() + "  行" + study.firstLine() + "～" + study.lastLine());
        line("取組名: " + orNone(study.title()));
        organisation(study.organisation());
        line("見出しの地域: " + orNone(study.headerRegion()));
        list(
                "活動地域",
                study.regions(),
                region -> line("  " + region.name() + " " + region.code() + "（" + region.reason() + "）"));
        list("取組のかたち", study.approachItems(), item -> line("  ・" + item));
        list("届けたい人たち", study.targetPhrases(), phrase -> line("  ・" + phrase));
        list("対象", study.targetGroups(), this::term);
        list("手法", study.approaches(), this::term);
        list("数値", study.outcomeMetrics(), this::metric);
        list("文章", study.sections(), this::section);
        list("警告", study.warnings(), this::warning);
    }

    private void organisation(@Nullable OrganisationExplanation organisation) {
        if (organisation == null) {
            line("団体: " + NONE);
            return;
        }
        line("団体: " + organisation.name() + "（" + (organisation.basis().equals("profile") ? "団体概要" : "見出し部分") + "から）");
        line("  法人格: " + orNone(organisation.legalForm()) + "  名称の核: " + orNone(organisation.coreName()));
        line("  代表者: "
                + (organisation.representatives().isEmpty() ? NONE : String.join("、", organisation.representatives())));
        line("  設立: " + orNone(organisation.founded()));
        line("  住所: " + orNone(organisation.address()) + " " + String.join(" ", organisation.addressRegions()));
        line("  ホームページ: " + orNone(organisation.website()));
        line("  メッセージ: " + orNone(organisation.message()));
    }

    private void term(TermExplanation term) {
        line("  " + term.name() + " " + term.code() + where(term.line()) + "「" + term.phrase() + "」");
        line("    理由: " + term.reason());
    }

    private void metric(MetricExplanation metric) {
        line("  " + MetricWords.of(metric) + where(metric.line()));
        line("    引用: 「" + metric.quote() + "」");
        line("    理由: " + metric.reason());
    }

    private void section(SectionExplanation section) {
        String lines = section.firstLine() == null ? "文章なし" : "文章は行" + section.firstLine() + "～" + section.lastLine();
        line("  " + section.heading() + " " + section.kind() + where(section.headingLine()) + "、" + lines);
        section.body().lines().forEach(text -> line("    " + text));
    }

    private void warning(WarningExplanation warning) {
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
}
