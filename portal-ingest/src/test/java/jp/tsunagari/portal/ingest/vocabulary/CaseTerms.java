package jp.tsunagari.portal.ingest.vocabulary;

import java.util.List;
import java.util.stream.Collectors;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.vocabulary.Classifier.Classification;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.vocabulary.TermRole;

/** The terms of a case in a form that a person can check against the document. */
final class CaseTerms {

    private static final Messages MESSAGES = Messages.ofClasspath();

    private CaseTerms() {}

    static String of(CaseStudy study, Classification terms) {
        return "事例 " + study.ordinal() + "  " + study.title() + "\n"
                + lines("対象", terms.targetGroups())
                + lines("手法", terms.approaches());
    }

    private static String lines(String label, List<TermReading> readings) {
        return readings.stream()
                .map(reading -> "%s %s%s: 行 %s %s ← %s%n"
                        .formatted(
                                label,
                                reading.code(),
                                reading.role() == TermRole.ALSO ? "（ほかに）" : "",
                                reading.line(),
                                MESSAGES.get(reading.reason()),
                                reading.phrase()))
                .collect(Collectors.joining());
    }
}
