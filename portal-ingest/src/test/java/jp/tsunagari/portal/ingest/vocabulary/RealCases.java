package jp.tsunagari.portal.ingest.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.casestudy.DocumentReader;
import jp.tsunagari.portal.ingest.source.SourceText;
import jp.tsunagari.portal.ingest.source.SourceTextReader;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.vocabulary.LegalForms;

/** The cases of the document that the project ships with. */
final class RealCases {

    static final SourceText SOURCE = source();
    static final List<CaseStudy> ALL = new DocumentReader(new RegionDirectory(), new LegalForms())
            .read(SOURCE)
            .cases();

    private RealCases() {}

    static CaseStudy get(int ordinal) {
        return ALL.get(ordinal - 1);
    }

    private static SourceText source() {
        try (var files = Files.list(Path.of("..", "seeds"))) {
            Path document = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            return new SourceTextReader().read("document.txt", Files.readAllBytes(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
