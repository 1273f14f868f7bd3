package jp.tsunagari.portal.sheet.web;

import java.util.Base64;
import java.util.List;
import jp.tsunagari.portal.initiative.web.Figure;
import jp.tsunagari.portal.web.paper.QrPicture;
import org.jspecify.annotations.Nullable;

/**
 * An initiative as it has room on one A4 page; what had none says so.
 *
 * @param address short and absolute, for people with a keyboard and for cameras
 * @param targets 届けたい人たち
 * @param approaches 取組のかたち
 * @param sentences of its own text
 * @param efforts what it takes, by their kind
 * @param shortened whether something was cut
 */
public record CaseSheet(
        long id,
        String slug,
        String address,
        SheetHead head,
        List<String> targets,
        List<String> approaches,
        List<SheetFigure> figures,
        List<SheetPassage> sentences,
        List<SheetPassage> efforts,
        SheetSource source,
        boolean shortened) {

    public CaseSheet {
        targets = List.copyOf(targets);
        approaches = List.copyOf(approaches);
        figures = List.copyOf(figures);
        sentences = List.copyOf(sentences);
        efforts = List.copyOf(efforts);
    }

    /** The address for cameras as SVG, for a page. */
    public String code() {
        return QrPicture.svg(address);
    }

    /** As above as the address of a PNG that is part of it, for what cannot show SVG. */
    public String codeInside() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(codePng());
    }

    /** As above as a PNG file. */
    public byte[] codePng() {
        return QrPicture.png(address);
    }

    /**
     * What stands above.
     *
     * @param small whether the title has to be set smaller
     * @param derived whether the document names no title, so that this one was made up
     * @param organisation with its legal form
     * @param year in words; empty where unknown
     */
    public record SheetHead(
            String title, boolean small, boolean derived, String organisation, String place, String year) {}

    /**
     * A figure.
     *
     * @param small whether it has to be set smaller
     * @param beside over what it counts, and where the document says it
     */
    public record SheetFigure(Figure figure, String label, boolean small, String beside) {}

    /**
     * A stretch of text under its label.
     *
     * @param label the heading of the part it is from, or what it tells of
     * @param from where the document says it; null for what a person typed
     */
    public record SheetPassage(
            String label, String text, @Nullable String from) {}

    /**
     * Where all of it is from.
     *
     * @param document its name and the lines, or that the organisation has typed it
     * @param name of the document alone, or as above
     * @param attribution names the source of the catalogue, and its licence
     * @param asOf day of the last change of the card, in words
     */
    public record SheetSource(String document, String name, String attribution, String asOf) {}
}
