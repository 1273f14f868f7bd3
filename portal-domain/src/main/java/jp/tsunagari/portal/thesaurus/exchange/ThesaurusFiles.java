package jp.tsunagari.portal.thesaurus.exchange;

import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import jp.tsunagari.portal.thesaurus.Concept;
import jp.tsunagari.portal.thesaurus.ConceptDraft;
import jp.tsunagari.portal.thesaurus.Labels;
import jp.tsunagari.portal.thesaurus.Thesaurus;
import jp.tsunagari.portal.thesaurus.ThesaurusAdmin;
import jp.tsunagari.portal.thesaurus.exchange.UploadStore.Upload;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Exports the thesaurus and imports it again: a file is kept until an admin has seen what it would change, and then
 * applied as a whole or not at all.
 */
@Service
@Transactional
public class ThesaurusFiles {

    /** Bytes that a file has at most: five times what the portal ships with. */
    public static final int MAX_SIZE = 5_000_000;

    private final ThesaurusAdmin thesaurus;
    private final UploadStore uploads;

    ThesaurusFiles(ThesaurusAdmin thesaurus, UploadStore uploads) {
        this.thesaurus = thesaurus;
        this.uploads = uploads;
    }

    /** All concepts as a table, the names of its columns first. */
    @Transactional(readOnly = true)
    public List<List<String>> table() {
        return ThesaurusCsv.rows(thesaurus.now());
    }

    /** Writes all concepts as SKOS in RDF/XML. */
    @Transactional(readOnly = true)
    public void writeSkos(Writer to) throws IOException {
        try {
            ThesaurusSkos.write(thesaurus.now(), to);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /**
     * Keeps a file until it is applied or discarded, or for a day.
     *
     * @return the number by which it is asked for
     */
    public long keep(String fileName, byte[] content) {
        return uploads.add(fileName, content);
    }

    public void discard(long id) {
        uploads.delete(id);
    }

    /**
     * What a file would do now.
     *
     * @param replaces whether concepts that the file does not have are to be retired; terms never are
     * @return empty if the file is not kept any more
     */
    @Transactional(readOnly = true)
    public Optional<ThesaurusPlan> plan(long id, boolean replaces) {
        return uploads.find(id).map(upload -> plan(upload, replaces));
    }

    /**
     * Does what a plan says.
     *
     * @param revision of the plan that was seen
     * @return whether it was done; not if the thesaurus has changed since, or the file has a fault
     */
    public boolean apply(long id, boolean replaces, long revision) {
        Optional<ThesaurusPlan> plan = plan(id, replaces)
                .filter(now -> now.revision() == revision && now.faults().isEmpty());
        plan.ifPresent(now -> {
            thesaurus.replace(
                    now.fileName(),
                    now.drafts(),
                    now.removed().stream().map(Concept::code).toList());
            uploads.delete(id);
        });
        return plan.isPresent();
    }

    private ThesaurusPlan plan(Upload upload, boolean replaces) {
        Thesaurus now = thesaurus.now();
        FileConcepts file = withTerms(read(upload.content()).resolved(now), now);
        if (!file.faults().isEmpty()) {
            return new ThesaurusPlan(upload.fileName(), now.revision(), List.of(), List.of(), List.of(), file.faults());
        }
        Set<String> codes = file.drafts().stream().map(ConceptDraft::code).collect(Collectors.toSet());
        List<Concept> removed = now.concepts().stream()
                .filter(concept -> replaces && concept.term() == null && !codes.contains(concept.code()))
                .toList();
        Thesaurus after =
                now.with(file.drafts(), removed.stream().map(Concept::code).collect(Collectors.toSet()));
        List<ConceptDraft> added = new ArrayList<>();
        List<ThesaurusPlan.Change> changed = new ArrayList<>();
        for (ConceptDraft said : file.drafts()) {
            // With what other concepts of the file say of this one.
            ConceptDraft draft = ConceptDraft.of(after, after.get(said.code()));
            Optional<Concept> before = now.find(draft.code());
            before.map(old -> ThesaurusPlan.Change.of(ConceptDraft.of(now, old), draft))
                    .filter(change -> !change.differences().isEmpty())
                    .ifPresent(changed::add);
            if (before.isEmpty()) {
                added.add(draft);
            }
        }
        return new ThesaurusPlan(upload.fileName(), now.revision(), added, changed, removed, List.of());
    }

    /** Terms keep their names, and none can be added here. */
    private static FileConcepts withTerms(FileConcepts file, Thesaurus now) {
        List<FileFault> faults = new ArrayList<>(file.faults());
        List<ConceptDraft> drafts = new ArrayList<>();
        for (int at = 0; at < file.drafts().size(); at++) {
            ConceptDraft draft = file.drafts().get(at);
            Optional<Concept> there = now.find(draft.code());
            if (ConceptDraft.isTerm(draft.code()) && there.isEmpty()) {
                faults.add(FileFault.of(file.lines().get(at), "unknown-term", draft.code()));
            }
            drafts.add(
                    ConceptDraft.isTerm(draft.code())
                            ? there.map(term -> named(draft, term.labels())).orElse(draft)
                            : draft);
        }
        return new FileConcepts(drafts, file.lines(), faults);
    }

    private static ConceptDraft named(ConceptDraft draft, Labels term) {
        Labels labels = draft.labels();
        List<String> english = new ArrayList<>(
                term.english().subList(0, Math.min(1, term.english().size())));
        labels.english().stream().filter(word -> !english.contains(word)).forEach(english::add);
        return new ConceptDraft(
                draft.code(),
                new Labels(term.preferred(), labels.reading(), english, labels.same(), labels.cues()),
                draft.links(),
                draft.definition());
    }

    private static FileConcepts read(byte[] content) {
        if (content.length > MAX_SIZE) {
            return FileConcepts.refused(FileFault.of(0, "too-large", Integer.toString(MAX_SIZE / 1_000_000)));
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return FileConcepts.refused(FileFault.of(0, "not-utf8"));
        }
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return plain.stripLeading().startsWith("<")
                ? ThesaurusSkos.read(plain.stripLeading())
                : ThesaurusCsv.read(plain);
    }
}
