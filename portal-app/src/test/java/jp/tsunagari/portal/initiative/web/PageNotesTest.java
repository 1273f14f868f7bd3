package jp.tsunagari.portal.initiative.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.ingest.rules.NoteMeanings;
import jp.tsunagari.portal.initiative.InitiativeDates;
import jp.tsunagari.portal.initiative.InitiativeKey;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.InitiativeTitle;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.initiative.ReadingNote;
import jp.tsunagari.portal.initiative.RegionBasis;
import jp.tsunagari.portal.initiative.TitleOrigin;
import jp.tsunagari.portal.initiative.WorkRegion;
import jp.tsunagari.portal.initiative.web.PageNotes.PublicNote;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.outcome.MetricAmount;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.MetricOrigin;
import jp.tsunagari.portal.outcome.MetricQuote;
import jp.tsunagari.portal.outcome.MetricScope;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.shared.SectionKind;
import org.junit.jupiter.api.Test;

/** Reading notes stand beside the value that they concern. */
class PageNotesTest {

    private static final InitiativeSection HISTORY = new InitiativeSection(SectionKind.HISTORY, "私たちの軌跡", "本文", 20, 25);
    private static final InitiativeSection RESULTS = new InitiativeSection(SectionKind.RESULTS, "取組の成果", "本文", 28, 30);

    @Test
    void eachStandsAtItsValueWithItsLine() {
        PageNotes notes = notes(note("TITLE_WRAPPED", 10), note("NAME_MISMATCH", 11), note("SEVERAL_ADDRESSES", 35));

        assertThat(notes.title()).extracting(PublicNote::line).containsExactly(10);
        assertThat(notes.organisation()).extracting(PublicNote::line).containsExactly(11);
        assertThat(notes.profile()).extracting(PublicNote::line).containsExactly(35);
        assertThat(notes.region()).isEmpty();
    }

    @Test
    void aPlaceAboveTheTextIsTheRegionAndOneBelowTheAddress() {
        PageNotes notes = notes(note("PLACE_NAME_NOISE", 12), note("PLACE_NAME_VARIANT", 36));

        assertThat(notes.region()).extracting(PublicNote::line).containsExactly(12);
        assertThat(notes.profile()).extracting(PublicNote::line).containsExactly(36);
    }

    @Test
    void whatConcernsATextStandsUnderIt() {
        PageNotes notes = notes(note("HEADING_LIKE_LINE", 25), note("HEADING_WRAPPED", 26));

        assertThat(notes.in(HISTORY)).extracting(PublicNote::line).containsExactly(25);
        assertThat(notes.in(RESULTS)).extracting(PublicNote::line).containsExactly(26);
    }

    @Test
    void garbledCharactersAreToldWhereverTheyStand() {
        PageNotes notes =
                notes(note("GARBLED_CHARACTERS", 14), note("GARBLED_CHARACTERS", 29), note("GARBLED_CHARACTERS", 40));

        assertThat(notes.lists()).extracting(PublicNote::line).containsExactly(14);
        assertThat(notes.in(RESULTS)).extracting(PublicNote::line).containsExactly(29);
        assertThat(notes.profile()).extracting(PublicNote::line).containsExactly(40);
    }

    @Test
    void aFigureTellsWhatWasNotedOnItsLine() {
        PageNotes notes = notes(note("GARBLED_CHARACTERS", 29));

        assertThat(notes.on(figure(29))).hasSize(1);
        assertThat(notes.on(figure(28))).isEmpty();
    }

    @Test
    void whatConcernsNoShownValueIsLeftToTheAdmins() {
        PageNotes notes = notes(note("SECTION_EMPTY", 30), note("FIELD_MISSING", 36), note("OF_AN_OLDER_VERSION", 12));

        assertThat(notes.in(RESULTS)).isEmpty();
        assertThat(notes.profile()).isEmpty();
        assertThat(notes.lists()).isEmpty();
    }

    @Test
    void whatAPersonTypedIsNotExplainedByTheDocument() {
        InitiativeView edited = view(
                new InitiativeTitle("新しい題名", TitleOrigin.EDITED),
                RegionBasis.EDITED,
                List.of(note("TITLE_MISSING", 10), note("REGION_FROM_ADDRESS", 10)));
        PageNotes notes = PageNotes.of(edited, new NoteMeanings());

        assertThat(notes.title()).isEmpty();
        assertThat(notes.region()).isEmpty();
    }

    private static PageNotes notes(ReadingNote... notes) {
        InitiativeTitle title = new InitiativeTitle("題名", TitleOrigin.DOCUMENT);
        return PageNotes.of(view(title, RegionBasis.HEADER, List.of(notes)), new NoteMeanings());
    }

    private static ReadingNote note(String code, int line) {
        return new ReadingNote(code, "説明", line);
    }

    private static Figure figure(int line) {
        return new Figures(Messages.ofClasspath())
                .of(new OutcomeMetric(
                        "参加者",
                        MetricKind.PARTICIPANTS,
                        MetricAmount.of(BigDecimal.TEN, "名"),
                        MetricScope.NOT_SAID,
                        new MetricQuote("参加者10名", SectionKind.RESULTS, line),
                        true,
                        MetricOrigin.DOCUMENT));
    }

    private static InitiativeView view(InitiativeTitle title, RegionBasis basis, List<ReadingNote> notes) {
        return new InitiativeView(
                new InitiativeSummary(
                        1,
                        "slug",
                        title,
                        new InitiativeKey(null, 2025, 1, 1),
                        List.of(new WorkRegion("01100", basis)),
                        List.of(),
                        List.of(),
                        Set.of(),
                        Set.of(),
                        List.of(),
                        List.of(),
                        Instant.EPOCH),
                List.of(HISTORY, RESULTS),
                List.of(),
                notes,
                null,
                new InitiativeDates(Instant.EPOCH, null, null, null));
    }
}
