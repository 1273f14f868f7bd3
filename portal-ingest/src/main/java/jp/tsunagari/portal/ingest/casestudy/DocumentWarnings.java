package jp.tsunagari.portal.ingest.casestudy;

import java.util.List;
import java.util.stream.Collectors;

/** Reports what belongs to no single case, or to two of them. */
final class DocumentWarnings {

    private static final int QUOTED_LINES = 10;

    private DocumentWarnings() {}

    static void report(List<TextLine> lines, List<CaseDraft> drafts, Warnings warnings) {
        if (drafts.isEmpty()) {
            warnings.add(WarningCode.NO_CASES, 1, "事例の見出し（取組のかたち、団体概要など）が見つかりません。取り込める事例がありません。");
            return;
        }
        int start = drafts.get(0).header().start();
        if (start > 0) {
            warnings.add(
                    WarningCode.PREFACE_SKIPPED,
                    lines.get(0).number(),
                    "最初の事例より前に" + start + "行の文章があります。どの事例にも含めていません。" + quoted(lines.subList(0, start)));
        }
        for (int i = 1; i < drafts.size(); i++) {
            Header header = drafts.get(i).header();
            if (header.isMissing() && header.start() > drafts.get(i - 1).captionsStart()) {
                warnings.add(
                        WarningCode.CAPTIONS_RUN_ON,
                        lines.get(header.start()).number(),
                        (i + 1) + "番目の事例には見出し部分がなく、直前の事例の写真説明がそのまま続いています。写真説明はすべて直前の事例に含めました。");
            }
        }
    }

    /** The lines directly above the first case, which may be a header that was not recognised. */
    private static String quoted(List<TextLine> preface) {
        List<TextLine> last = preface.subList(Math.max(0, preface.size() - QUOTED_LINES), preface.size());
        return last.stream()
                .map(line -> "「" + line.text() + "」")
                .collect(Collectors.joining("", last.size() < preface.size() ? "末尾は" : "", "とあります。"));
    }
}
