package jp.tsunagari.portal.thesaurus.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.thesaurus.ConceptDraft;
import jp.tsunagari.portal.thesaurus.Labels;
import jp.tsunagari.portal.thesaurus.Labels.Cue;
import jp.tsunagari.portal.thesaurus.Thesaurus;
import jp.tsunagari.portal.thesaurus.ThesaurusSource;
import org.apache.commons.csv.CSVRecord;

/** The thesaurus that the program ships with, for the migration that stores it and for those who have no database. */
public final class ShippedThesaurus {

    /** Terms first, so that they have the first word where a word belongs to a term. */
    private static final List<String> FILES = List.of(
            "terms.csv",
            "concepts-people.csv",
            "concepts-hardship.csv",
            "concepts-methods.csv",
            "concepts-places.csv",
            "concepts-helpers.csv");

    private static final Map<String, String> CUES =
            Map.of("target:", "target-group-cues.csv", "approach:", "approach-cues.csv");

    private ShippedThesaurus() {}

    /** Always the same, read once. */
    public static ThesaurusSource source() {
        return () -> Shipped.THESAURUS;
    }

    /** Read when it is first asked for: the portal itself goes by its database. */
    private static final class Shipped {

        private static final Thesaurus THESAURUS = Thesaurus.of(concepts());
    }

    /**
     * All concepts in the order of the files.
     *
     * @throws IllegalStateException if one is not as it has to be, which is an error of the build
     */
    static List<ConceptDraft> concepts() {
        Map<String, List<Cue>> cues = cues();
        List<ConceptDraft> drafts = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        for (String file : FILES) {
            FileConcepts read = ThesaurusCsv.read(new String(bytes(file), StandardCharsets.UTF_8));
            if (!read.faults().isEmpty()) {
                throw new IllegalStateException(file + ": " + read.faults());
            }
            read.drafts().stream().map(draft -> withCues(draft, cues)).forEach(drafts::add);
            lines.addAll(read.lines());
        }
        return new FileConcepts(drafts, lines, List.of())
                .resolved(Thesaurus.of(List.of()))
                .drafts();
    }

    /** Of all bytes of all files. */
    static int checksum() {
        CRC32 crc = new CRC32();
        FILES.forEach(file -> crc.update(bytes(file)));
        CUES.values().stream().sorted().forEach(file -> crc.update(bytes(file)));
        return (int) crc.getValue();
    }

    private static Map<String, List<Cue>> cues() {
        Map<String, List<Cue>> cues = new LinkedHashMap<>();
        CUES.forEach((kind, file) -> {
            for (CSVRecord row : new ClasspathCsv(Thesaurus.class, file).rows()) {
                Arrays.stream(row.get("codes").split("\\|"))
                        .forEach(code -> cues.computeIfAbsent(kind + code, term -> new ArrayList<>())
                                .add(new Cue(row.get("cue"), row.get("counts_in"))));
            }
        });
        return cues;
    }

    private static ConceptDraft withCues(ConceptDraft draft, Map<String, List<Cue>> cues) {
        List<Cue> own = cues.getOrDefault(draft.code(), List.of());
        Labels labels = draft.labels();
        return own.isEmpty()
                ? draft
                : new ConceptDraft(
                        draft.code(),
                        new Labels(labels.preferred(), labels.reading(), labels.english(), labels.same(), own),
                        draft.links(),
                        draft.definition());
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Thesaurus.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing beside " + Thesaurus.class.getName());
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
