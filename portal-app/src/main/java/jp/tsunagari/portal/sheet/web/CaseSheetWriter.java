package jp.tsunagari.portal.sheet.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.tsunagari.portal.effort.Effort;
import jp.tsunagari.portal.effort.EffortKind;
import jp.tsunagari.portal.ingest.run.KeptDocument;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.initiative.web.Figure;
import jp.tsunagari.portal.initiative.web.Figures;
import jp.tsunagari.portal.initiative.web.InitiativeTile;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.sheet.LeadSentences;
import jp.tsunagari.portal.sheet.web.CaseSheet.SheetFigure;
import jp.tsunagari.portal.sheet.web.CaseSheet.SheetHead;
import jp.tsunagari.portal.sheet.web.CaseSheet.SheetPassage;
import jp.tsunagari.portal.web.Dates;
import jp.tsunagari.portal.web.paper.LineRoom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts an initiative into the room of a sheet. */
@Component
class CaseSheetWriter {

    private static final int MAX_FIGURES = 3;
    private static final double FIGURE_EMS = 9;
    private static final double HEADING_EMS = 20;

    /** What a meeting asks for first; the document may be silent about it, which is said then. */
    private static final Set<EffortKind> ASKED_FOR =
            EnumSet.of(EffortKind.COST, EffortKind.MONEY, EffortKind.PEOPLE, EffortKind.PREPARATION);

    private final LeadSentences leads;
    private final Figures figures;
    private final SheetSources sources;
    private final Dates dates;
    private final Messages messages;

    CaseSheetWriter(LeadSentences leads, Figures figures, SheetSources sources, Dates dates, Messages messages) {
        this.leads = leads;
        this.figures = figures;
        this.sources = sources;
        this.dates = dates;
        this.messages = messages;
    }

    CaseSheet sheet(InitiativeView initiative, InitiativeTile tile, Map<Long, KeptDocument> documents, String root) {
        SheetRoom room = new SheetRoom(messages);
        SheetHead head = head(tile, room);
        List<SheetFigure> numbers = figures.key(initiative.summary().metrics(), MAX_FIGURES).stream()
                .map(figure -> figure(figure, room))
                .toList();
        List<SheetPassage> sentences = leads.of(initiative).stream()
                .map(lead -> new SheetPassage(lead.section().heading(), lead.text(), lines(lead.section())))
                .toList();
        List<SheetPassage> efforts = efforts(initiative.efforts());
        int needed = SheetRoom.need(texts(sentences), SheetRoom.SENTENCE);
        // Before they share, the sentences have what each needs to say something.
        int reserved = Math.min(needed, SheetRoom.SENTENCE_LINES);
        int[] lines = LineRoom.share(
                SheetRoom.lines(titleLines(head), !numbers.isEmpty()) - reserved,
                Math.max(
                        SheetRoom.need(tile.targetPhrases(), SheetRoom.COLUMN),
                        SheetRoom.need(tile.approachItems(), SheetRoom.COLUMN)),
                needed - reserved,
                SheetRoom.need(texts(efforts), SheetRoom.EFFORT));
        return new CaseSheet(
                tile.id(),
                tile.slug(),
                root + "/i/" + tile.id(),
                head,
                room.list(tile.targetPhrases(), lines[0], SheetRoom.COLUMN),
                room.list(tile.approachItems(), lines[0], SheetRoom.COLUMN),
                numbers,
                passages(sentences, reserved + lines[1], SheetRoom.SENTENCE, room),
                passages(efforts, lines[2], SheetRoom.EFFORT, room),
                sources.of(initiative, documents, dates.date(tile.updatedAt()), room),
                room.shortened());
    }

    private SheetHead head(InitiativeTile tile, SheetRoom room) {
        String title = tile.title().text();
        boolean small = !LineRoom.has(title, SheetRoom.TITLE_LINES, SheetRoom.TITLE);
        Integer year = tile.fiscalYear();
        return new SheetHead(
                small ? room.text(title, SheetRoom.SMALL_TITLE_LINES, SheetRoom.SMALL_TITLE) : title,
                small,
                tile.title().isDerived(),
                room.text(tile.organisation().fullName(), 2, SheetRoom.ORGANISATION),
                tile.regions().isEmpty()
                        ? messages.get("initiative.tile.no-region")
                        : room.text(
                                tile.regions().stream()
                                        .map(InitiativeTile.TileRegion::label)
                                        .collect(joining(messages.get("web.list.separator"))),
                                2,
                                SheetRoom.ORGANISATION),
                year == null ? "" : dates.fiscalYear(year));
    }

    /** Lines of a small title are less high. */
    private static int titleLines(SheetHead head) {
        return head.small() ? SheetRoom.TITLE_LINES : LineRoom.lines(head.title(), SheetRoom.TITLE);
    }

    private SheetFigure figure(Figure figure, SheetRoom room) {
        Integer line = figure.line();
        String beside = Stream.of(figure.scope(), line == null ? "" : messages.get("sheet.line", line))
                .filter(words -> !words.isEmpty())
                .collect(joining(messages.get("sheet.beside")));
        boolean small = !LineRoom.has(figure.inWords(), 1, FIGURE_EMS);
        return new SheetFigure(
                figure,
                room.text(figure.label(), 2, SheetRoom.FIGURE_LABEL),
                small,
                room.text(beside, 2, SheetRoom.FIGURE_BESIDE));
    }

    /** One passage for each kind that is told of, and one for those that a meeting asks for in vain. */
    private List<SheetPassage> efforts(List<Effort> efforts) {
        Map<EffortKind, List<Effort>> byKind =
                efforts.stream().collect(groupingBy(Effort::kind, TreeMap::new, toList()));
        Stream<SheetPassage> told = byKind.entrySet().stream()
                .map(entry -> new SheetPassage(
                        messages.get(entry.getKey().messageKey()),
                        entry.getValue().stream()
                                .map(Effort::text)
                                .distinct()
                                .collect(joining(messages.get("sheet.effort.separator"))),
                        line(entry.getValue().get(0).quotation().line())));
        String silent = ASKED_FOR.stream()
                .filter(kind -> !byKind.containsKey(kind))
                .map(kind -> messages.get(kind.messageKey()))
                .collect(joining(messages.get("web.list.separator")));
        return Stream.concat(
                        told,
                        silent.isEmpty()
                                ? Stream.empty()
                                : Stream.of(new SheetPassage(messages.get("sheet.effort.silent"), silent, null)))
                .toList();
    }

    private static List<String> texts(List<SheetPassage> passages) {
        return passages.stream().map(CaseSheetWriter::whole).toList();
    }

    /** With where it is from, which is set behind it. */
    private static String whole(SheetPassage passage) {
        return passage.from() == null ? passage.text() : passage.text() + passage.from();
    }

    private static List<SheetPassage> passages(List<SheetPassage> passages, int lines, double width, SheetRoom room) {
        List<SheetPassage> some = passages.subList(0, Math.min(passages.size(), lines));
        List<String> texts = texts(some);
        int[] rooms = LineRoom.share(
                lines,
                texts.stream().mapToInt(text -> LineRoom.lines(text, width)).toArray());
        return IntStream.range(0, some.size())
                .mapToObj(place -> fitted(some.get(place), rooms[place], width, room))
                .toList();
    }

    private static SheetPassage fitted(SheetPassage passage, int lines, double width, SheetRoom room) {
        if (LineRoom.has(whole(passage), lines, width)) {
            return passage;
        }
        // In a single line the words themselves come first.
        String from = lines == 1 ? null : passage.from();
        double fromEms = from == null ? 0 : from.length();
        return new SheetPassage(passage.label(), room.text(passage.text(), lines, width - fromEms / lines), from);
    }

    private String lines(InitiativeSection section) {
        Integer first = section.firstLine();
        Integer last = section.lastLine();
        String heading = LineRoom.fit(section.heading(), 1, HEADING_EMS, messages.get("sheet.cut"));
        if (first == null || last == null) {
            return messages.get("sheet.from", heading);
        }
        return messages.get(first.equals(last) ? "sheet.from-line" : "sheet.from-lines", heading, first, last);
    }

    private @Nullable String line(@Nullable Integer line) {
        return line == null ? null : messages.get("sheet.from-place", line);
    }
}
