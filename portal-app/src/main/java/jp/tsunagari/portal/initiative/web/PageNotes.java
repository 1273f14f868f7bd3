package jp.tsunagari.portal.initiative.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.tsunagari.portal.ingest.rules.NoteMeanings;
import jp.tsunagari.portal.ingest.rules.NoteMeanings.NoteMeaning;
import jp.tsunagari.portal.ingest.rules.NoteSubject;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.initiative.ReadingNote;
import jp.tsunagari.portal.initiative.RegionBasis;
import jp.tsunagari.portal.initiative.TitleOrigin;
import org.jspecify.annotations.Nullable;

/** The reading notes of an initiative, each beside the value that it concerns. The others are for admins. */
final class PageNotes {

    /** A heading is above the text of its section; it may be wrapped, and blank lines may follow. */
    private static final int HEADING_LINES = 3;

    private record Placed(NoteSubject subject, PublicNote note) {}

    private final List<Placed> notes = new ArrayList<>();
    private final List<InitiativeSection> sections;

    private PageNotes(List<InitiativeSection> sections) {
        this.sections = sections;
    }

    static PageNotes of(InitiativeView initiative, NoteMeanings meanings) {
        PageNotes page = new PageNotes(initiative.sections());
        for (ReadingNote note : initiative.notes()) {
            meanings.of(note.code())
                    .filter(meaning -> !isEdited(meaning.subject(), initiative))
                    .ifPresent(meaning -> page.add(meaning, note));
        }
        return page;
    }

    /** What a note says about a value of the document says nothing about one that a person typed. */
    private static boolean isEdited(NoteSubject subject, InitiativeView initiative) {
        return switch (subject) {
            case TITLE -> initiative.summary().title().origin() == TitleOrigin.EDITED;
            case REGION ->
                initiative.summary().regions().stream().anyMatch(region -> region.basis() == RegionBasis.EDITED);
            case ORGANISATION, LISTS, PLACE, PROFILE, TEXT, DOCUMENT -> false;
        };
    }

    private void add(NoteMeaning meaning, ReadingNote note) {
        String key = meaning.besideKey();
        if (key != null) {
            notes.add(new Placed(placed(meaning.subject(), note.line()), new PublicNote(key, note.line())));
        }
    }

    /** The same place name may be above all sections, as the region, or below, in the address of 団体概要. */
    private NoteSubject placed(NoteSubject subject, int line) {
        return switch (subject) {
            case PLACE -> isAboveTheText(line) ? NoteSubject.REGION : NoteSubject.PROFILE;
            case TEXT ->
                sectionOf(line) != null
                        ? NoteSubject.TEXT
                        : isAboveTheText(line) ? NoteSubject.LISTS : NoteSubject.PROFILE;
            case TITLE, ORGANISATION, LISTS, REGION, PROFILE, DOCUMENT -> subject;
        };
    }

    private boolean isAboveTheText(int line) {
        return sections.stream()
                .map(InitiativeSection::firstLine)
                .filter(Objects::nonNull)
                .allMatch(first -> line < first);
    }

    /** All of them, in the order of the document. */
    List<PublicNote> all() {
        return notes.stream()
                .map(Placed::note)
                .distinct()
                .sorted(Comparator.comparingInt(PublicNote::line))
                .toList();
    }

    public List<PublicNote> title() {
        return about(NoteSubject.TITLE);
    }

    public List<PublicNote> organisation() {
        return about(NoteSubject.ORGANISATION);
    }

    /** About 届けたい人たち and 取組のかたち. */
    public List<PublicNote> lists() {
        return about(NoteSubject.LISTS);
    }

    public List<PublicNote> region() {
        return about(NoteSubject.REGION);
    }

    /** About 団体概要. */
    public List<PublicNote> profile() {
        return about(NoteSubject.PROFILE);
    }

    /** About the text or the heading of one section. */
    public List<PublicNote> in(InitiativeSection section) {
        return about(NoteSubject.TEXT).stream()
                .filter(note -> section.equals(sectionOf(note.line())))
                .toList();
    }

    /** About the line that a figure was read from. */
    public List<PublicNote> on(Figure figure) {
        Integer line = figure.line();
        return about(NoteSubject.TEXT).stream()
                .filter(note -> line != null && line == note.line())
                .toList();
    }

    private List<PublicNote> about(NoteSubject subject) {
        return notes.stream()
                .filter(placed -> placed.subject() == subject)
                .map(Placed::note)
                .distinct()
                .toList();
    }

    /** The section whose text has the line, else the one whose heading has it. */
    private @Nullable InitiativeSection sectionOf(int line) {
        return sectionWith(line, 0).or(() -> sectionWith(line, HEADING_LINES)).orElse(null);
    }

    private Optional<InitiativeSection> sectionWith(int line, int linesAbove) {
        return sections.stream()
                .filter(section -> {
                    Integer first = section.firstLine();
                    Integer last = section.lastLine();
                    return first != null && last != null && line >= first - linesAbove && line <= last;
                })
                .findFirst();
    }

    /**
     * A reading note as the public sees it, beside the value that it concerns.
     *
     * @param key of a plain sentence without its full stop
     * @param line of the document that it is about
     */
    record PublicNote(String key, int line) {}
}
