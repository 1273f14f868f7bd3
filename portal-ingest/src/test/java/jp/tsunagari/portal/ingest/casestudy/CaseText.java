package jp.tsunagari.portal.ingest.casestudy;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy.CaseSection;

/** Writes a case so that a person can check it against the document line by line. */
final class CaseText {

    private final StringBuilder text = new StringBuilder();

    private CaseText() {}

    static String of(CaseStudy study) {
        CaseText text = new CaseText();
        text.add("事例 " + study.ordinal() + "  行 " + study.firstLine() + "-" + study.lastLine());
        text.add("取組名: " + study.title());
        text.add("見出しの団体: " + header(study.headerOrganisation()));
        text.add("見出しの地域: " + study.headerRegion());
        text.add("活動地域: " + joined(study.regions().stream().map(r -> r.code() + " " + r.basis())));
        study.approachItems().forEach(item -> text.add("取組のかたち: " + item));
        study.targetPhrases().forEach(phrase -> text.add("届けたい人たち: " + phrase));
        study.sections().forEach(text::section);
        text.organisation(study.organisation());
        text.add("");
        study.warnings().forEach(w -> text.add("警告 " + w.code() + " 行 " + w.line() + ": " + Documents.MESSAGES.get(w)));
        return text.text.toString();
    }

    private static String header(HeaderOrganisation organisation) {
        return organisation == null ? "null" : organisation.legalForm() + " | " + organisation.name();
    }

    private void section(CaseSection section) {
        add("");
        add("[" + section.kind() + "] " + section.heading() + "  行 " + section.headingLine() + ", "
                + section.firstLine() + "-" + section.lastLine());
        add(section.body());
    }

    private void organisation(OrganisationProfile profile) {
        add("");
        if (profile == null) {
            add("団体概要: null");
            return;
        }
        add("団体名: " + profile.name() + " | " + profile.legalForm() + " | " + profile.coreName());
        add("代表者: " + joined(profile.representatives().stream().map(p -> p.role() + " | " + p.name())));
        add("設立: " + founded(profile.founded()));
        add("住所: " + profile.address());
        add("補正した住所: " + profile.correctedAddress());
        add("住所の地域: " + profile.addressRegions());
        add("ホームページ: " + profile.website());
        add("メッセージ: " + profile.message());
        add("団体概要の行: " + profile.firstLine());
    }

    private static String founded(Founded founded) {
        return founded == null
                ? "null"
                : founded.asWritten() + " = " + founded.year() + "-" + founded.month() + "-" + founded.day();
    }

    private static String joined(java.util.stream.Stream<String> parts) {
        List<String> list = parts.map(Objects::toString).toList();
        return list.stream().collect(Collectors.joining(", "));
    }

    private void add(String line) {
        text.append(line).append('\n');
    }
}
