package jp.tsunagari.portal.search.synonym;

import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.audit.AuditEvent;
import jp.tsunagari.portal.audit.AuditLog;
import jp.tsunagari.portal.audit.AuditSubject;
import jp.tsunagari.portal.catalogue.CatalogueChanges;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.synonym.SynonymRefusedException.Reason;
import jp.tsunagari.portal.search.text.SearchableText;
import jp.tsunagari.portal.search.text.SynonymLine;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the synonyms. Searches go by them from the next moment on; the index knows nothing of them. A caller who changes a
 * line says which version they have seen; nothing that changed in between is overwritten.
 */
@Service
@Transactional
public class SynonymAdmin {

    private final SynonymTable table;
    private final SearchableText texts;
    private final CatalogueChanges changes;
    private final AuditLog log;
    private final Messages messages;

    SynonymAdmin(SynonymTable table, SearchableText texts, CatalogueChanges changes, AuditLog log, Messages messages) {
        this.table = table;
        this.texts = texts;
        this.changes = changes;
        this.log = log;
        this.messages = messages;
    }

    /** All lines in their order, those that were taken away among them. */
    @Transactional(readOnly = true)
    public List<ManagedSynonym> lines() {
        return table.read();
    }

    /** The line as it is now; empty if there is none with this id. */
    @Transactional(readOnly = true)
    public Optional<ManagedSynonym> find(long id) {
        return find(table.read(), id);
    }

    /**
     * Adds a line after all others.
     *
     * @param typed {@code A=B=C} or {@code A => B}
     * @throws SynonymRefusedException if it cannot be understood, or is there already
     */
    public void add(String typed) {
        SynonymLine line = readable(typed);
        table.lock();
        refuseTwice(line, table.read());
        table.add(line);
        record(line.text(), "change.added", line.text());
    }

    /**
     * Writes a line again, in its place.
     *
     * @param version the one that was seen
     * @param typed as for {@link #add}
     * @return whether anything is different now
     * @throws SynonymRefusedException if it cannot be understood, another says the same, or it has changed since
     */
    public boolean change(long id, int version, String typed) {
        SynonymLine line = readable(typed);
        table.lock();
        List<ManagedSynonym> all = table.read();
        SynonymLine before = asSeen(all, id, version).line();
        if (before.equals(line)) {
            return false;
        }
        refuseTwice(line, all.stream().filter(other -> other.id() != id).toList());
        table.change(id, line);
        record(line.text(), "change.rewritten", fromTo(before.text(), line.text()));
        return true;
    }

    /**
     * Searches go by this line no longer. Does nothing to one that was taken away already.
     *
     * @throws SynonymRefusedException if it has changed since
     */
    public void takeAway(long id, int version) {
        setActive(id, version, false);
    }

    /**
     * Searches go by this line again. Does nothing to one that they go by.
     *
     * @throws SynonymRefusedException if it has changed since
     */
    public void bringBack(long id, int version) {
        setActive(id, version, true);
    }

    private void setActive(long id, int version, boolean active) {
        table.lock();
        ManagedSynonym before = asSeen(table.read(), id, version);
        if (before.active() == active) {
            return;
        }
        table.setActive(id, active);
        record(
                before.line().text(),
                active ? "change.brought-back" : "change.taken-away",
                fromTo(word(active ? "state.unused" : "state.in-use"), word(active ? "state.in-use" : "state.unused")));
    }

    private SynonymLine readable(String typed) {
        SynonymLine line = SynonymText.read(typed);
        line.words().stream()
                .filter(word -> texts.pattern(word).isEmpty())
                .findFirst()
                .ifPresent(word -> {
                    throw new SynonymRefusedException(Reason.NO_LETTER, word);
                });
        return line;
    }

    private static void refuseTwice(SynonymLine line, List<ManagedSynonym> others) {
        others.stream()
                .filter(other -> SynonymText.sameMeaning(other.line(), line))
                .findFirst()
                .ifPresent(other -> {
                    throw new SynonymRefusedException(
                            other.active() ? Reason.LINE_TWICE : Reason.LINE_TAKEN_AWAY,
                            other.line().text());
                });
    }

    private static ManagedSynonym asSeen(List<ManagedSynonym> lines, long id, int version) {
        return find(lines, id)
                .filter(managed -> managed.version() == version)
                .orElseThrow(() -> new SynonymRefusedException(Reason.CHANGED_SINCE, null));
    }

    private static Optional<ManagedSynonym> find(List<ManagedSynonym> lines, long id) {
        return lines.stream().filter(managed -> managed.id() == id).findFirst();
    }

    private void record(String line, String what, String how) {
        changes.presentation();
        log.record(AuditEvent.of(AuditAction.VOCABULARY_CHANGED)
                .to(AuditSubject.VOCABULARY, messages.get("vocabulary.log.synonym", line))
                .with(word("change"), word(what))
                .with(word("content"), how));
    }

    private String fromTo(String before, String after) {
        return messages.get("vocabulary.log.from-to", before, after);
    }

    private String word(String key) {
        return messages.get("vocabulary.log." + key);
    }
}
