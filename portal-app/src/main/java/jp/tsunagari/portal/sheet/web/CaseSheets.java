package jp.tsunagari.portal.sheet.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.tsunagari.portal.ingest.run.ImportRuns;
import jp.tsunagari.portal.ingest.run.KeptDocument;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.initiative.web.InitiativeTile;
import jp.tsunagari.portal.initiative.web.InitiativeTiles;
import jp.tsunagari.portal.shared.SourceReference;
import org.springframework.stereotype.Component;

/** Makes the sheets of initiatives; as many queries for fifty as for one. */
@Component
public class CaseSheets {

    private final InitiativeTiles tiles;
    private final ImportRuns importRuns;
    private final CaseSheetWriter writer;

    CaseSheets(InitiativeTiles tiles, ImportRuns importRuns, CaseSheetWriter writer) {
        this.tiles = tiles;
        this.importRuns = importRuns;
        this.writer = writer;
    }

    /**
     * A sheet for each, in the same order.
     *
     * @param root absolute address of the portal in the language of the sheets
     */
    public List<CaseSheet> of(List<InitiativeView> initiatives, String root) {
        List<InitiativeTile> shown =
                tiles.of(initiatives.stream().map(InitiativeView::summary).toList());
        Map<Long, KeptDocument> documents = importRuns.documentsOf(initiatives.stream()
                .map(InitiativeView::source)
                .filter(Objects::nonNull)
                .map(SourceReference::importRunId)
                .collect(Collectors.toSet()));
        return IntStream.range(0, initiatives.size())
                .mapToObj(place -> writer.sheet(initiatives.get(place), shown.get(place), documents, root))
                .toList();
    }
}
