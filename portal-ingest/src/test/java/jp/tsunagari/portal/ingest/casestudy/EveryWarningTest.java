package jp.tsunagari.portal.ingest.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.casestudy.DocumentReader.DocumentReading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** For every code there is a document that causes it; the orderly one causes none. */
class EveryWarningTest {

    private static final String HEADER = "みんなで歩く朝の会\n\nNPO法人\nあさの会\n\n長野県松本市\n\n";

    private static final Map<WarningCode, Supplier<Sample>> CAUSES = Map.ofEntries(
            Map.entry(WarningCode.NO_CASES, () -> new Sample().with(Sample.CASE, "ただの文章である。\n")),
            Map.entry(WarningCode.PROGRAMME_MISSING, () -> new Sample().without(Sample.PROGRAMME)),
            Map.entry(WarningCode.PROGRAMME_GUESSED, () -> new Sample().with(Sample.PROGRAMME, "令和5年度 つながり事例集")),
            Map.entry(WarningCode.PROGRAMME_AMBIGUOUS, () -> new Sample().with("朝の公園\n", "令和4年度 見守り事業\n")),
            Map.entry(WarningCode.PREFACE_SKIPPED, Sample::new),
            Map.entry(WarningCode.CAPTIONS_RUN_ON, () -> new Sample().followedBy(Sample.CASE.replace(HEADER, ""))),
            Map.entry(WarningCode.LEFT_OUT, () -> new Sample().with("朝の公園\n", "朝の公園\n12\n令和5年度 見守り事例集\n")),
            Map.entry(WarningCode.HEADER_MISSING, () -> new Sample().without(HEADER)),
            Map.entry(WarningCode.TITLE_MISSING, () -> new Sample().with("みんなで歩く朝の会\n", "※朝の会の案内\n")),
            Map.entry(WarningCode.TITLE_WRAPPED, () -> new Sample().with("みんなで歩く朝", "みんなで\n歩く朝")),
            Map.entry(WarningCode.HEADER_ORGANISATION_MISSING, () -> new Sample().without("NPO法人\nあさの会\n")),
            Map.entry(WarningCode.HEADER_REGION_MISSING, () -> new Sample().with("\n長野県松本市\n\n", "\n")),
            Map.entry(WarningCode.NAME_MISMATCH, () -> new Sample().with("法人\nあさの会", "法人\nあきの会")),
            Map.entry(WarningCode.LEGAL_FORM_MISMATCH, () -> new Sample().with("NPO法人\n", "一般社団法人\n")),
            Map.entry(WarningCode.LEGAL_FORM_UNKNOWN, () -> new Sample().with("\tNPO法人", "\t学校法人")),
            Map.entry(WarningCode.REGION_UNRESOLVED, () -> new Sample().with("長野県松本市\n", "長野県架空市\n")),
            Map.entry(WarningCode.REGION_ASSUMED, () -> new Sample().with("長野県松本市\n", "松本市\n")),
            Map.entry(
                    WarningCode.REGION_FROM_TEXT,
                    () -> new Sample().without(HEADER).with("町内会", "塩尻市の町内会")),
            Map.entry(WarningCode.REGION_FROM_ADDRESS, () -> new Sample().without(HEADER)),
            Map.entry(
                    WarningCode.REGION_UNKNOWN,
                    () -> new Sample().without(HEADER).without("長野県松本市丸の内")),
            Map.entry(WarningCode.PLACE_NAME_VARIANT, () -> new Sample().with("長野県松本市丸", "長野縣松本市丸")),
            Map.entry(WarningCode.PLACE_NAME_NOISE, () -> new Sample().with("長野県松本市丸", "長野I県松本市丸")),
            Map.entry(WarningCode.ADDRESS_UNRESOLVED, () -> new Sample().with("長野県松本市丸", "長野県架空市丸")),
            Map.entry(WarningCode.SEVERAL_ADDRESSES, () -> new Sample().with("3-7", "3-7／山形県山形市1-1")),
            Map.entry(WarningCode.HEADING_MISSING, () -> new Sample().without("届けたい人たち\n")),
            Map.entry(WarningCode.HEADING_DUPLICATE, () -> new Sample().with("取組の成果\n", "取組の成果\n取組の成果\n")),
            Map.entry(
                    WarningCode.HEADING_OUT_OF_ORDER,
                    () -> new Sample().without("私たちの軌跡\n").with("取組の成果\n", "取組の成果\n私たちの軌跡\n")),
            Map.entry(WarningCode.HEADING_LIKE_LINE, () -> new Sample().with("公園での", "体操の始まり\n公園での")),
            Map.entry(
                    WarningCode.HEADING_UNKNOWN,
                    () -> new Sample().followedBy(Sample.CASE + Sample.CASE).with("届けたい人たち", "対象となる方")),
            Map.entry(WarningCode.HEADING_WRAPPED, () -> new Sample().with("はじまりの物語", "この会の\nはじまり")),
            Map.entry(WarningCode.SECTION_EMPTY, () -> new Sample().without("朝の公園\n")),
            Map.entry(WarningCode.ITEM_BOUNDARY_UNCERTAIN, () -> new Sample().with("朝の散歩\n", "朝に歩く\n")),
            Map.entry(WarningCode.FIELD_MISSING, () -> new Sample().without("ホームページ\thttps://example.org\n")),
            Map.entry(WarningCode.FIELD_UNKNOWN, () -> new Sample().with("住所\t", "会員数\t20名\n住所\t")),
            Map.entry(WarningCode.FIELD_DUPLICATE, () -> new Sample().with("住所\t", "団体名\tひるの会\n住所\t")),
            Map.entry(
                    WarningCode.FIELD_SHORTENED,
                    () -> new Sample().with("https://example.org", "https://example.org ほかに写真帳もあり")),
            Map.entry(WarningCode.DATE_UNREADABLE, () -> new Sample().with("2015年6月", "十年前")),
            Map.entry(WarningCode.CONTACT_WITHHELD, () -> new Sample().with("朝の公園\n", "090-1234-5678\n")),
            Map.entry(WarningCode.AGES_CONTRADICT, () -> new Sample().with("朝の公園\n", "10代から80代が集まる。80代3人、90代2人。\n")),
            Map.entry(WarningCode.GARBLED_CHARACTERS, () -> new Sample().with("朝の公園\n", "朝の\uFFFD園\n")));

    @ParameterizedTest
    @EnumSource
    void everyCodeHasACause(WarningCode code) {
        assertThat(CAUSES).containsKey(code);
        DocumentReading reading = CAUSES.get(code).get().reading();
        assertThat(all(reading))
                .filteredOn(warning -> warning.code() == code)
                .isNotEmpty()
                .allSatisfy(warning -> {
                    assertThat(Documents.MESSAGES.get(warning)).endsWith("。");
                    assertThat(warning.line()).isPositive();
                });
    }

    private static Stream<ReadingWarning> all(DocumentReading reading) {
        return Stream.concat(
                reading.documentWarnings().stream(),
                reading.cases().stream().flatMap(study -> study.warnings().stream()));
    }
}
