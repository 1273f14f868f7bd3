package jp.tsunagari.portal.vocabulary;

import static java.util.function.Predicate.not;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.audit.AuditEvent;
import jp.tsunagari.portal.audit.AuditLog;
import jp.tsunagari.portal.audit.AuditSubject;
import jp.tsunagari.portal.catalogue.CatalogueChanges;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.vocabulary.Term.TermMeaning.English;
import jp.tsunagari.portal.vocabulary.TermRefusedException.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the terms. A code never changes and no term is ever removed: addresses, cards and other people's data name
 * them. A caller who changes one says which version they have seen; nothing that changed in between is overwritten.
 */
@Service
@Transactional
public class VocabularyAdmin {

    private final TermTable table;
    private final CatalogueChanges changes;
    private final AuditLog log;
    private final Messages messages;
    private final Clock clock;

    VocabularyAdmin(TermTable table, CatalogueChanges changes, AuditLog log, Messages messages, Clock clock) {
        this.table = table;
        this.changes = changes;
        this.log = log;
        this.messages = messages.stored();
        this.clock = clock;
    }

    /** All terms as they are now, in their order, those that are retired among them. */
    @Transactional(readOnly = true)
    public List<ManagedTerm> terms(TermList list) {
        return table.read(list);
    }

    /** The codes that have been split, each with those that have taken its place. */
    @Transactional(readOnly = true)
    public Map<String, List<String>> splits(TermList list) {
        return table.successors(list);
    }

    /** Initiatives whose cards keep a code that has been split, because a person has decided so. */
    @Transactional(readOnly = true)
    public Set<Long> kept(TermList list, String code) {
        return table.kept(list, code);
    }

    /** A card keeps a code that has been split. */
    public void keep(TermList list, String code, long initiative, String by) {
        table.keep(list, code, initiative, by);
    }

    /** The term as it is now; empty if there is none with this code. */
    @Transactional(readOnly = true)
    public Optional<ManagedTerm> find(TermList list, String code) {
        return find(table.read(list), code);
    }

    /**
     * Adds a term after all others.
     *
     * @throws TermRefusedException if the code or the words cannot be so
     */
    public void add(TermList list, String code, TermWords words) {
        table.lock(list);
        TermRules.check(code, words, table.read(list));
        table.add(list, code, words);
        changes.presentation();
        log.record(event(list, words.name(), code)
                .with(word("change"), word("change.added"))
                .with(word("name"), words.name())
                .with(word("name-english"), words.nameEnglish())
                .with(word("includes"), words.includes())
                .with(word("definition"), orNull(words.meaning().definition()))
                .with(word("excludes"), orNull(words.meaning().excludes()))
                .with(word("english"), orNull(inEnglish(words))));
    }

    /** All of the texts in one; empty for none. */
    private static String inEnglish(TermWords words) {
        English english = words.meaning().english();
        return Stream.of(english.definition(), english.includes(), english.excludes())
                .filter(not(String::isEmpty))
                .collect(Collectors.joining(" / "));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /**
     * Gives a term other words.
     *
     * @param version the one that was seen
     * @return whether anything is different now
     * @throws TermRefusedException if the words cannot be so, or the term has changed since
     */
    public boolean change(TermList list, String code, int version, TermWords words) {
        table.lock(list);
        List<ManagedTerm> all = table.read(list);
        ManagedTerm before = asSeen(all, code, version);
        TermWords old = before.words();
        if (old.equals(words)) {
            return false;
        }
        TermRules.check(
                words,
                all.stream().filter(other -> !other.term().code().equals(code)).toList());
        table.change(list, code, words);
        if (old.name().equals(words.name())) {
            changes.presentation();
        } else {
            // The name is searched for on every card that has the term.
            changes.everything();
        }
        log.record(event(list, words.name(), code)
                .with(word("change"), word("change.rewritten"))
                .with(word("name"), fromTo(old.name(), words.name()))
                .with(word("name-english"), fromTo(old.nameEnglish(), words.nameEnglish()))
                .with(word("includes"), fromTo(old.includes(), words.includes()))
                .with(
                        word("definition"),
                        fromTo(old.meaning().definition(), words.meaning().definition()))
                .with(
                        word("excludes"),
                        fromTo(old.meaning().excludes(), words.meaning().excludes()))
                .with(word("english"), fromTo(inEnglish(old), inEnglish(words))));
        return true;
    }

    /**
     * Moves a term up past another; those that are retired do not count.
     *
     * @param above the term that was seen directly before it
     * @throws TermRefusedException if it is not there any more
     */
    public void moveUp(TermList list, String code, String above) {
        swap(list, above, code, code);
    }

    /**
     * Moves a term down past another; those that are retired do not count.
     *
     * @param below the term that was seen directly after it
     * @throws TermRefusedException if it is not there any more
     */
    public void moveDown(TermList list, String code, String below) {
        swap(list, code, below, code);
    }

    /** @param moved the one of the two that a user took hold of */
    private void swap(TermList list, String upper, String lower, String moved) {
        table.lock(list);
        List<ManagedTerm> used = table.read(list).stream()
                .filter(not(managed -> managed.term().retired()))
                .toList();
        int at = place(used, upper);
        if (at < 0 || at + 1 != place(used, lower)) {
            throw new TermRefusedException(Set.of(Reason.CHANGED_SINCE));
        }
        table.swap(list, upper, lower);
        changes.presentation();
        boolean down = moved.equals(upper);
        log.record(event(list, used.get(down ? at : at + 1).term().name(), moved)
                .with(word("change"), word("change.moved"))
                .with(word("order"), down ? fromTo(at + 1, at + 2) : fromTo(at + 2, at + 1)));
    }

    /**
     * Takes a term out of use: no card is given it any more, and those that have it keep it. Does nothing to one that is
     * retired already.
     *
     * @throws TermRefusedException if the term has changed since
     */
    public void retire(TermList list, String code, int version) {
        setRetired(list, code, version, clock.instant());
    }

    /**
     * Puts a term to use again, in its old place. Does nothing to one that is in use already.
     *
     * @throws TermRefusedException if the term has changed since
     */
    public void reinstate(TermList list, String code, int version) {
        setRetired(list, code, version, null);
    }

    private void setRetired(TermList list, String code, int version, @Nullable Instant at) {
        table.lock(list);
        Term term = asSeen(table.read(list), code, version).term();
        boolean retired = at != null;
        if (term.retired() == retired) {
            return;
        }
        table.retire(list, code, at);
        changes.presentation();
        log.record(event(list, term.name(), code)
                .with(word("change"), word(retired ? "change.retired" : "change.reinstated"))
                .with(word("state"), fromTo(state(!retired), state(retired))));
    }

    private static ManagedTerm asSeen(List<ManagedTerm> terms, String code, int version) {
        return find(terms, code)
                .filter(managed -> managed.version() == version)
                .orElseThrow(() -> new TermRefusedException(Set.of(Reason.CHANGED_SINCE)));
    }

    private static Optional<ManagedTerm> find(List<ManagedTerm> terms, String code) {
        return terms.stream()
                .filter(managed -> managed.term().code().equals(code))
                .findFirst();
    }

    private static int place(List<ManagedTerm> terms, String code) {
        return terms.stream().map(managed -> managed.term().code()).toList().indexOf(code);
    }

    private AuditEvent event(TermList list, String name, String code) {
        return AuditEvent.of(AuditAction.VOCABULARY_CHANGED)
                .to(AuditSubject.VOCABULARY, messages.get("vocabulary.log.term", messages.get(list.messageKey()), name))
                .with(word("code"), code);
    }

    /** Null, and so left out of the log, when nothing has changed. */
    private @Nullable String fromTo(String before, String after) {
        return before.equals(after) ? null : messages.get("vocabulary.log.from-to", shown(before), shown(after));
    }

    private @Nullable String fromTo(int before, int after) {
        return fromTo(Integer.toString(before), Integer.toString(after));
    }

    private String shown(String words) {
        return words.isEmpty() ? word("nothing") : words;
    }

    private String state(boolean retired) {
        return word(retired ? "state.retired" : "state.in-use");
    }

    private String word(String key) {
        return messages.get("vocabulary.log." + key);
    }
}
