package jp.tsunagari.portal.thesaurus;

import java.util.List;
import java.util.stream.Collectors;
import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.audit.AuditEvent;
import jp.tsunagari.portal.audit.AuditLog;
import jp.tsunagari.portal.audit.AuditSubject;
import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes changes of the thesaurus into the log of changes. */
@Component
class ConceptLog {

    /** Concepts of a file that the log names. */
    private static final int MAX_NAMED = 50;

    private final AuditLog log;
    private final Messages messages;

    ConceptLog(AuditLog log, Messages messages) {
        this.log = log;
        this.messages = messages.stored();
    }

    void added(ConceptDraft draft, Thesaurus thesaurus) {
        ConceptDraft nothing = new ConceptDraft(
                draft.code(), new Labels("", "", List.of(), List.of(), List.of()), ConceptDraft.Links.NONE, "");
        log.record(differences(event(draft, "added"), nothing, draft, thesaurus));
    }

    void changed(ConceptDraft before, ConceptDraft after, Thesaurus thesaurus) {
        log.record(differences(event(after, "changed"), before, after, thesaurus));
    }

    void retired(ConceptDraft draft, boolean retired) {
        log.record(event(draft, retired ? "retired" : "reinstated"));
    }

    void imported(String fileName, List<ConceptDraft> drafts, int retired) {
        log.record(AuditEvent.of(AuditAction.VOCABULARY_CHANGED)
                .to(AuditSubject.VOCABULARY, messages.get("thesaurus.log.file", fileName))
                .with(word("change"), word("change.imported"))
                .with(word("written"), Integer.toString(drafts.size()))
                .with(word("retired"), Integer.toString(retired))
                .with(
                        word("concepts"),
                        list(drafts.stream()
                                .limit(MAX_NAMED)
                                .map(draft -> draft.labels().preferred())
                                .toList())));
    }

    private AuditEvent event(ConceptDraft draft, String change) {
        return AuditEvent.of(AuditAction.VOCABULARY_CHANGED)
                .to(
                        AuditSubject.VOCABULARY,
                        messages.get("thesaurus.log.concept", draft.labels().preferred()))
                .with(word("code"), draft.code())
                .with(word("change"), word("change." + change));
    }

    private AuditEvent differences(AuditEvent event, ConceptDraft before, ConceptDraft after, Thesaurus thesaurus) {
        Labels old = before.labels();
        Labels now = after.labels();
        AuditEvent with = event.with(word("label"), fromTo(old.preferred(), now.preferred()))
                .with(word("reading"), fromTo(old.reading(), now.reading()))
                .with(word("english"), fromTo(list(old.english()), list(now.english())))
                .with(word("same"), fromTo(list(old.same()), list(now.same())))
                .with(word("cues"), fromTo(cues(old), cues(now)))
                .with(word("definition"), fromTo(before.definition(), after.definition()));
        for (Relation.Kind kind : Relation.Kind.values()) {
            with = with.with(
                    messages.get("thesaurus.relation." + kind.name()),
                    fromTo(names(before, kind, thesaurus), names(after, kind, thesaurus)));
        }
        return with;
    }

    private String names(ConceptDraft draft, Relation.Kind kind, Thesaurus thesaurus) {
        return list(draft.links().of(kind).stream()
                .map(code -> thesaurus.find(code).map(Concept::label).orElse(code))
                .toList());
    }

    private static String cues(Labels labels) {
        return labels.cues().stream()
                .map(cue -> cue.phrase() + " (" + cue.countsIn() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String list(List<String> words) {
        return String.join(", ", words);
    }

    /** Null, and so left out of the log, when nothing has changed. */
    private @Nullable String fromTo(String before, String after) {
        return before.equals(after) ? null : messages.get("thesaurus.log.from-to", shown(before), shown(after));
    }

    private String shown(String words) {
        return words.isEmpty() ? word("nothing") : words;
    }

    private String word(String key) {
        return messages.get("thesaurus.log." + key);
    }
}
