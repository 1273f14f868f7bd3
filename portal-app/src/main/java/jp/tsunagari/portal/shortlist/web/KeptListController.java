package jp.tsunagari.portal.shortlist.web;

import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.account.SecretToken;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.shortlist.ChosenList;
import jp.tsunagari.portal.shortlist.KeptList;
import jp.tsunagari.portal.shortlist.KeptLists;
import jp.tsunagari.portal.shortlist.KeptLists.Saved;
import jp.tsunagari.portal.shortlist.ListAuthor;
import jp.tsunagari.portal.shortlist.ListLinks;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.form.FormNotice;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The lists that a person with an account keeps on the server. To all others they are not there. */
@Page
@RequestMapping("/my/lists")
class KeptListController {

    private final KeptLists lists;
    private final ListLinks links;
    private final KeptListPages pages;
    private final Messages messages;

    KeptListController(KeptLists lists, ListLinks links, KeptListPages pages, Messages messages) {
        this.lists = lists;
        this.links = links;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping
    String all(@AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute("lists", lists.of(person.accountId()));
        return "kept/list";
    }

    /** Keeps the shortlist that is sent as its address has it. */
    @PostMapping
    String keep(
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes redirect) {
        ChosenList sent = ShortlistAddress.read(parameters).list();
        if (sent.cases().isEmpty()) {
            redirect.addFlashAttribute(FormNotice.ATTRIBUTE, FormNotice.refused(messages.get("shortlist.kept.empty")));
            return "redirect:/my/lists";
        }
        String name = sent.name().isEmpty() ? messages.get("shortlist.title") : sent.name();
        Optional<Long> id = lists.keep(person.accountId(), new ChosenList(name, sent.cases()), author(person));
        redirect.addFlashAttribute(
                FormNotice.ATTRIBUTE,
                id.isPresent()
                        ? FormNotice.done(messages.get("shortlist.kept.kept"))
                        : FormNotice.refused(messages.get("shortlist.kept.full", KeptLists.MAX_LISTS)));
        return "redirect:/my/lists" + id.map(kept -> "/" + kept).orElse("");
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    String show(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        KeptList kept = own(id, person);
        KeptListForm form = KeptListForm.of(kept, person.displayName());
        return form(kept, form, FormErrors.NONE, List.of(), model);
    }

    @PostMapping("/{id:[0-9]{1,18}}")
    ModelAndView save(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        KeptList kept = own(id, person);
        KeptListForm form = pages.sent(fields, person.displayName());
        FormErrors errors = form.errors(true, messages);
        if (!errors.isEmpty()) {
            String view = form(kept, form, errors, List.of(), model);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Saved saved = lists.save(id, form.base(), form.list(), author(person));
        if (!saved.stored()) {
            KeptListForm asked =
                    new KeptListForm(saved.revision(), saved.merge().list(), "", List.of(), form.by());
            String view = form(kept, asked, FormErrors.NONE, pages.conflicts(saved), model);
            return new ModelAndView(view, model.asMap(), HttpStatus.CONFLICT);
        }
        redirect.addFlashAttribute(FormNotice.ATTRIBUTE, saved(saved, form));
        return new ModelAndView("redirect:/my/lists/" + id);
    }

    private FormNotice saved(Saved saved, KeptListForm form) {
        boolean merged = saved.revision() > form.base() + 1;
        return FormNotice.done(messages.get(merged ? "shortlist.kept.saved-merged" : "shortlist.kept.saved"));
    }

    private String form(KeptList kept, KeptListForm form, FormErrors errors, List<String> notices, Model model) {
        pages.show(form, errors, notices, model);
        model.addAttribute("kept", kept);
        model.addAttribute("links", links.of(kept.id()));
        model.addAttribute("action", "/my/lists/" + kept.id());
        model.addAttribute("owner", true);
        model.addAttribute("mayEdit", true);
        return "kept/show";
    }

    @GetMapping("/{id:[0-9]{1,18}}/history")
    String history(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        KeptList kept = own(id, person);
        model.addAttribute("kept", kept);
        model.addAttribute("revisions", pages.history(lists.history(id), 1));
        return "kept/history";
    }

    @PostMapping("/{id:[0-9]{1,18}}/history/{number:[0-9]{1,9}}")
    String restore(
            @PathVariable long id,
            @PathVariable int number,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes redirect) {
        own(id, person);
        lists.restore(id, number, author(person));
        redirect.addFlashAttribute(
                FormNotice.ATTRIBUTE, FormNotice.done(messages.get("shortlist.kept.restored", number)));
        return "redirect:/my/lists/" + id;
    }

    /** The secret of a new link is shown this once. */
    @PostMapping("/{id:[0-9]{1,18}}/links")
    String share(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean edit,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes redirect) {
        own(id, person);
        Optional<SecretToken> token = links.share(id, edit, person.displayName());
        if (token.isPresent()) {
            String root = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
            redirect.addFlashAttribute("link", root + "/lists/" + token.get().value());
            redirect.addFlashAttribute("linkEdits", edit);
        } else {
            redirect.addFlashAttribute(
                    FormNotice.ATTRIBUTE,
                    FormNotice.refused(messages.get("shortlist.kept.links.full", ListLinks.MAX_LINKS)));
        }
        return "redirect:/my/lists/" + id + "#share";
    }

    @PostMapping("/{id:[0-9]{1,18}}/links/{link:[0-9]{1,18}}/revoke")
    String revoke(
            @PathVariable long id,
            @PathVariable long link,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes redirect) {
        own(id, person);
        links.revoke(id, link);
        redirect.addFlashAttribute(FormNotice.ATTRIBUTE, FormNotice.done(messages.get("shortlist.kept.links.revoked")));
        return "redirect:/my/lists/" + id + "#share";
    }

    @GetMapping("/{id:[0-9]{1,18}}/erase")
    String erase(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute("kept", own(id, person));
        return "kept/erase";
    }

    @PostMapping("/{id:[0-9]{1,18}}/erase")
    String erased(@PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes redirect) {
        KeptList kept = own(id, person);
        lists.erase(id);
        redirect.addFlashAttribute(
                FormNotice.ATTRIBUTE,
                FormNotice.done(
                        messages.get("shortlist.kept.erased", kept.list().name())));
        return "redirect:/my/lists";
    }

    private KeptList own(long id, SignedIn person) {
        return lists.find(id)
                .filter(kept -> kept.ownerId() == person.accountId())
                .orElseThrow(() -> new NotFoundException("no list " + id + " of " + person));
    }

    private static ListAuthor author(SignedIn person) {
        return new ListAuthor(person.displayName(), false);
    }
}
