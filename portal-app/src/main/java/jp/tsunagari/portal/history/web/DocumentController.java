package jp.tsunagari.portal.history.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tsunagari.portal.card.CardStore;
import jp.tsunagari.portal.card.CardStore.StaleCardException;
import jp.tsunagari.portal.card.ChangeKind;
import jp.tsunagari.portal.card.WordDiff;
import jp.tsunagari.portal.card.web.CardAccess;
import jp.tsunagari.portal.card.web.CardWords;
import jp.tsunagari.portal.card.web.Notice;
import jp.tsunagari.portal.card.web.OpenCard;
import jp.tsunagari.portal.merge.CardMerge;
import jp.tsunagari.portal.merge.MergeChoice;
import jp.tsunagari.portal.merge.MergeItem;
import jp.tsunagari.portal.merge.MergeVerdict;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.organisation.OrganisationStore.NameTakenException;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a card says otherwise than the latest document: what an import would have changed, if no one had edited it. */
@Page
@RequestMapping("/my/{kind:initiatives|organisations}/{id}/document")
class DocumentController {

    private final CardAccess access;
    private final CardWords words;
    private final Messages messages;

    DocumentController(CardAccess access, CardWords words, Messages messages) {
        this.access = access;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping
    String show(
            @PathVariable String kind, @PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return show(access.store(kind), id, person, model);
    }

    private <D> String show(CardStore<D, ?, ?> store, long id, SignedIn person, Model model) {
        OpenCard<D> card = access.open(store, id, person);
        CardWords.Speaker speaker = words.speaker();
        Optional<D> document = store.base(id);
        model.addAttribute("card", card);
        model.addAttribute("hasDocument", document.isPresent());
        model.addAttribute(
                "differences",
                document.map(base -> kept(CardMerge.of(store.shape(), base, base, card.details())).stream()
                                .map(item -> new DocumentDifferenceView(
                                        item.key(),
                                        messages.get(item.field().messageKey()),
                                        WordDiff.between(
                                                speaker.say(item.field(), item.base()),
                                                speaker.say(item.field(), item.current()))))
                                .toList())
                        .orElse(List.of()));
        return "history/document";
    }

    /** The words of the document again, for one thing. */
    @PostMapping
    String restore(
            @PathVariable String kind,
            @PathVariable long id,
            @RequestParam("key") String key,
            @RequestParam("version") long version,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes redirect) {
        return restore(access.store(kind), id, key, version, person, redirect);
    }

    private <D> String restore(
            CardStore<D, ?, ?> store, long id, String key, long version, SignedIn person, RedirectAttributes redirect) {
        OpenCard<D> card = access.open(store, id, person);
        D base = store.base(id).orElseThrow(() -> new NotFoundException("no document tells of " + card.path()));
        CardMerge<D> merge = CardMerge.of(store.shape(), base, base, card.details());
        Optional<String> field = kept(merge).stream()
                .filter(item -> item.key().equals(key))
                .map(item -> item.field().messageKey())
                .findFirst();
        String told = messages.get("history.document.overtaken");
        if (card.version() == version && field.isPresent()) {
            Messages stored = messages.stored();
            D details = merge.decided(one -> one.equals(key) ? MergeChoice.INCOMING : MergeChoice.CURRENT, Map.of());
            try {
                store.change(
                        id,
                        version,
                        details,
                        CardAccess.by(
                                person,
                                ChangeKind.RESTORED,
                                stored.get("history.reason.document", stored.get(field.get()))));
                told = messages.get("history.document.restored", messages.get(field.get()));
            } catch (StaleCardException overtaken) {
                // Told as above: nothing was stored.
            } catch (NameTakenException taken) {
                told = messages.get("history.document.name-taken");
            }
        }
        redirect.addFlashAttribute(Notice.ATTRIBUTE, new Notice(told, card.publicPath(), null));
        return "redirect:" + card.path() + "/document";
    }

    private static <D> List<MergeItem<D, ?>> kept(CardMerge<D> merge) {
        return merge.items().stream()
                .filter(item -> item.verdict() == MergeVerdict.KEPT)
                .toList();
    }
}
