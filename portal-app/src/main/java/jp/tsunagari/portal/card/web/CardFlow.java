package jp.tsunagari.portal.card.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import jp.tsunagari.portal.card.CardDraft;
import jp.tsunagari.portal.card.CardDraftStore;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.card.ChangeKind;
import jp.tsunagari.portal.card.DraftKey;
import jp.tsunagari.portal.card.StaleCardException;
import jp.tsunagari.portal.organisation.NameTakenException;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** The way from a card through its form, draft and preview to its publication, the same for every kind of card. */
@Component
class CardFlow {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final CardAccess access;
    private final CardDraftStore drafts;
    private final MergePages merges;

    CardFlow(CardAccess access, CardDraftStore drafts, MergePages merges) {
        this.access = access;
        this.drafts = drafts;
        this.merges = merges;
    }

    /** A form, read, with what it began from. */
    private record Filled<D, F>(F form, D before, D details, FormErrors errors, long version, int number) {}

    /** The form as the catalogue has it; who has left a draft is asked first. */
    <D, F extends RegionChoice> String open(
            CardEditor<D, F> editor, long id, SignedIn person, boolean withDraft, Model model) {
        Editing<D> editing = access.edit(editor, id, person);
        Optional<CardDraft> draft = drafts.find(key(editing, person));
        if (draft.isPresent() && !withDraft) {
            model.addAttribute("editing", editing);
            model.addAttribute("savedAt", draft.get().savedAt());
            return "card/draft";
        }
        if (draft.isPresent()) {
            Filled<D, F> filled = fill(editor, editing, draft.get());
            return form(
                    editor,
                    editing,
                    filled.form(),
                    new FormErrors(),
                    draft.get().version(),
                    draft.get().number(),
                    draft.get().savedAt(),
                    "",
                    model);
        }
        return form(
                editor,
                editing,
                editor.toForm(editing.details()),
                new FormErrors(),
                editing.version(),
                editing.number(),
                null,
                "",
                model);
    }

    /** Keeps what was typed, whatever comes next, and does what the button says. */
    <D, F extends RegionChoice> String send(
            CardEditor<D, F> editor,
            long id,
            SignedIn person,
            F form,
            Sent sent,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Editing<D> editing = access.edit(editor, id, person);
        Optional<RowChange> row = RowChange.of(sent.button());
        F changed = row.map(change -> editor.apply(change, form)).orElse(form);
        Instant savedAt = keep(editing, person, changed, sent);
        FormErrors errors = new FormErrors();
        if (sent.button().equals(Sent.PREVIEW) || sent.button().equals(Sent.PUBLISH)) {
            Filled<D, F> filled = read(editor, editing, changed, sent.version(), sent.number());
            if (filled.errors().isEmpty()) {
                return sent.button().equals(Sent.PREVIEW)
                        ? "redirect:" + editing.path() + "/preview"
                        : publish(editor, editing, person, filled, sent.reason(), model, redirect, response);
            }
            errors = filled.errors();
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return form(editor, editing, changed, errors, sent.version(), sent.number(), savedAt, sent.reason(), model);
    }

    /** Keeps what was typed without showing anything; the script calls it now and then. */
    <D, F extends RegionChoice> Instant keep(CardEditor<D, F> editor, long id, SignedIn person, F form, Sent sent) {
        return keep(access.edit(editor, id, person), person, form, sent);
    }

    <D, F extends RegionChoice> String drop(CardEditor<D, F> editor, long id, SignedIn person) {
        Editing<D> editing = access.edit(editor, id, person);
        drafts.drop(key(editing, person));
        return "redirect:" + editing.path();
    }

    /** The draft as readers would see it. */
    <D, F extends RegionChoice> String preview(CardEditor<D, F> editor, long id, SignedIn person, Model model) {
        Editing<D> editing = access.edit(editor, id, person);
        Optional<CardDraft> draft = drafts.find(key(editing, person));
        if (draft.isEmpty()) {
            return "redirect:" + editing.path();
        }
        Filled<D, F> filled = fill(editor, editing, draft.get());
        if (!filled.errors().isEmpty()) {
            return "redirect:" + editing.path() + "?draft";
        }
        model.addAttribute("preview", editing);
        model.addAttribute("savedAt", draft.get().savedAt().toEpochMilli());
        model.addAttribute("robots", "noindex");
        return editor.preview(editing, filled.form(), filled.details(), model);
    }

    /** Publishes the draft that was seen in the preview, and no other. */
    <D, F extends RegionChoice> String publish(
            CardEditor<D, F> editor,
            long id,
            SignedIn person,
            long savedAt,
            String reason,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Editing<D> editing = access.edit(editor, id, person);
        Optional<CardDraft> draft = drafts.find(key(editing, person));
        if (draft.isEmpty() || draft.get().savedAt().toEpochMilli() != savedAt) {
            redirect.addFlashAttribute(
                    Notice.ATTRIBUTE, new Notice("下書きがほかの画面で変わりました。内容をもう一度確かめてください。まだ公開していません。", null, null));
            return "redirect:" + editing.path() + (draft.isEmpty() ? "" : "/preview");
        }
        Filled<D, F> filled = fill(editor, editing, draft.get());
        if (!filled.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(
                    editor,
                    editing,
                    filled.form(),
                    filled.errors(),
                    filled.version(),
                    filled.number(),
                    draft.get().savedAt(),
                    reason,
                    model);
        }
        return publish(editor, editing, person, filled, Typed.line(reason), model, redirect, response);
    }

    private <D, F extends RegionChoice> String publish(
            CardEditor<D, F> editor,
            Editing<D> editing,
            SignedIn person,
            Filled<D, F> filled,
            String reason,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Publication<D> publication;
        try {
            publication = editor.publish(
                    editing,
                    filled.form(),
                    filled.version(),
                    filled.before(),
                    filled.details(),
                    CardAccess.by(person, ChangeKind.EDITED, reason));
        } catch (NameTakenException taken) {
            filled.errors().add("name", "この名前の団体は、すでにこのカタログにあります。別の名前にするか、管理者にお知らせください。");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(
                    editor,
                    editing,
                    filled.form(),
                    filled.errors(),
                    filled.version(),
                    filled.number(),
                    null,
                    reason,
                    model);
        }
        if (publication instanceof Publication.Done<D> done) {
            drafts.drop(key(editing, person));
            redirect.addFlashAttribute(
                    Notice.ATTRIBUTE,
                    new Notice(
                            done.changed() ? "公開しました。" : "変更はありません。公開中の内容と同じなので、日付もそのままです。",
                            done.publicPath(),
                            editing.key()));
            return "redirect:" + CardAccess.home(person, editing.organisationId());
        }
        Publication.Stale<D> stale = (Publication.Stale<D>) publication;
        response.setStatus(HttpStatus.CONFLICT.value());
        return merges.show(stale.merge(), stale.now(), filled.number(), MergeDecisions.NONE, reason, model);
    }

    /** Publishes what somebody has decided about each thing that two people have changed. */
    <D, F extends RegionChoice> String merge(
            CardEditor<D, F> editor,
            CardDesk<D> desk,
            long id,
            SignedIn person,
            long theirs,
            MergeDecisions decisions,
            String reason,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Editing<D> editing = access.edit(editor, id, person);
        Optional<CardDraft> draft = drafts.find(key(editing, person));
        if (draft.isEmpty()) {
            return "redirect:" + editing.path();
        }
        Filled<D, F> filled = fill(editor, editing, draft.get());
        OpenCard<D> now = access.open(desk, id, person);
        Merging<D> merging = Merging.of(desk, filled.before(), filled.details(), now, decisions);
        FormErrors errors = new FormErrors();
        merging.undecided().forEach(key -> errors.add("choice." + key, "どちらにするかを選んでください。"));
        if (now.version() == theirs && errors.isEmpty()) {
            D decided = merging.decided();
            editor.read(editor.toForm(decided), now.details(), errors);
            if (errors.isEmpty() && store(desk, now, decided, CardAccess.by(person, ChangeKind.MERGED, reason))) {
                drafts.drop(key(editing, person));
                redirect.addFlashAttribute(
                        Notice.ATTRIBUTE, new Notice("二人の変更を合わせて公開しました。", now.publicPath(), editing.key()));
                return "redirect:" + CardAccess.home(person, editing.organisationId());
            }
        }
        boolean moved = errors.isEmpty();
        response.setStatus((moved ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
        model.addAttribute("errors", errors);
        OpenCard<D> latest = moved ? access.open(desk, id, person) : now;
        return merges.show(
                Merging.of(desk, filled.before(), filled.details(), latest, decisions)
                        .merge(),
                latest,
                filled.number(),
                decisions,
                reason,
                model);
    }

    private static <D> boolean store(CardDesk<D> desk, OpenCard<D> now, D decided, Change change) {
        try {
            desk.change(now.key().id(), now.version(), decided, change);
            return true;
        } catch (StaleCardException overtaken) {
            return false;
        }
    }

    private <D, F extends RegionChoice> String form(
            CardEditor<D, F> editor,
            Editing<D> editing,
            F form,
            FormErrors errors,
            long version,
            int number,
            @Nullable Instant savedAt,
            String reason,
            Model model) {
        model.addAttribute("editing", editing);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("version", version);
        model.addAttribute("number", number);
        model.addAttribute("savedAt", savedAt);
        model.addAttribute("reason", reason);
        editor.offer(model, form);
        return editor.template();
    }

    private <D, F extends RegionChoice> Filled<D, F> fill(
            CardEditor<D, F> editor, Editing<D> editing, CardDraft draft) {
        return read(
                editor, editing, MAPPER.readValue(draft.content(), editor.formType()), draft.version(), draft.number());
    }

    private static <D, F extends RegionChoice> Filled<D, F> read(
            CardEditor<D, F> editor, Editing<D> editing, F form, long version, int number) {
        D before = editor.before(editing.id(), number)
                .orElseThrow(() -> new NotFoundException("no version " + number + " of " + editing.path()));
        FormErrors errors = new FormErrors();
        return new Filled<>(form, before, editor.read(form, before, errors), errors, version, number);
    }

    private Instant keep(Editing<?> editing, SignedIn person, Object form, Sent sent) {
        return drafts.save(key(editing, person), sent.version(), sent.number(), MAPPER.writeValueAsString(form));
    }

    private static DraftKey key(Editing<?> editing, SignedIn person) {
        return new DraftKey(person.accountId(), editing.kind(), editing.id());
    }
}
