package jp.tsunagari.portal.ingest.casestudy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** First pass over a document: where the cases are, and what their headers and profiles say. */
final class CaseDrafter {

    private final ProfileReader profiles;
    private final HeaderReader headers;

    CaseDrafter(ProfileReader profiles, HeaderReader headers) {
        this.profiles = profiles;
        this.headers = headers;
    }

    List<CaseDraft> draft(List<TextLine> lines) {
        List<CaseDraft> drafts = new ArrayList<>();
        int floor = 0;
        for (CaseOutline outline : CaseSplitter.split(lines)) {
            CaseDraft draft = draft(new CaseLines(lines, outline, outline.end()), floor);
            floor = draft.captionsStart();
            drafts.add(draft);
        }
        return drafts;
    }

    private CaseDraft draft(CaseLines lines, int floor) {
        Warnings warnings = new Warnings();
        CaseOutline outline = lines.outline();
        Optional<HeadingMark> mark = lines.mark(Heading.PROFILE);
        boolean bounded = outline.last().heading() != Heading.PROFILE;
        ProfileFields fields = ProfileFields.read(mark.map(lines::below).orElse(List.of()), bounded, warnings);
        Profile profile = mark.map(
                        found -> profiles.read(fields, lines.headingLine(found).number(), warnings))
                .orElse(null);
        Header header = headers.read(lines.lines(), outline.first(), floor, profile);
        return new CaseDraft(outline, profile, fields.used(), header, warnings);
    }
}
