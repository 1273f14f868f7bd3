package jp.tsunagari.portal.shortlist.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import jp.tsunagari.portal.account.SecretToken;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.shortlist.KeptList;
import jp.tsunagari.portal.shortlist.KeptLists;
import jp.tsunagari.portal.shortlist.KeptLists.Saved;
import jp.tsunagari.portal.shortlist.ListAuthor;
import jp.tsunagari.portal.shortlist.ListLinks;
import jp.tsunagari.portal.shortlist.ListLinks.SharedList;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.form.FormNotice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
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

/** A list for whoever has a link to it: to look at, or to change. */
@Page
@RequestMapping("/lists/{token}")
class SharedListController {

    private final KeptLists lists;
    private final ListLinks links;
    private final KeptListPages pages;
    private final Messages messages;

    SharedListController(KeptLists lists, ListLinks links, KeptListPages pages, Messages messages) {
        this.lists = lists;
        this.links = links;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping
    String show(
            @PathVariable String token,
            @Nullable @AuthenticationPrincipal SignedIn person,
            HttpServletResponse response,
            Model model) {
        SharedList shared = shared(token);
        secret(response);
        KeptListForm form = KeptListForm.of(get(shared), name(person));
        return form(new Visit(token, shared, person), form, FormErrors.NONE, List.of(), model);
    }

    @PostMapping
    ModelAndView save(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> fields,
            @Nullable @AuthenticationPrincipal SignedIn person,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        SharedList shared = shared(token);
        secret(response);
        if (!shared.mayEdit()) {
            throw new NotFoundException("this link is for looking only");
        }
        KeptListForm form = pages.sent(fields, name(person));
        FormErrors errors = form.errors(person != null, messages);
        if (!errors.isEmpty()) {
            String view = form(new Visit(token, shared, person), form, errors, List.of(), model);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Saved saved = lists.save(shared.list(), form.base(), form.list(), new ListAuthor(form.by(), person == null));
        if (!saved.stored()) {
            KeptListForm asked =
                    new KeptListForm(saved.revision(), saved.merge().list(), "", List.of(), form.by());
            String view = form(new Visit(token, shared, person), asked, FormErrors.NONE, pages.conflicts(saved), model);
            return new ModelAndView(view, model.asMap(), HttpStatus.CONFLICT);
        }
        boolean merged = saved.revision() > form.base() + 1;
        redirect.addFlashAttribute(
                FormNotice.ATTRIBUTE,
                FormNotice.done(messages.get(merged ? "shortlist.kept.saved-merged" : "shortlist.kept.saved")));
        return new ModelAndView("redirect:/lists/" + token);
    }

    private String form(Visit visit, KeptListForm form, FormErrors errors, List<String> notices, Model model) {
        pages.show(form, errors, notices, model);
        model.addAttribute("action", "/lists/" + visit.token());
        model.addAttribute("owner", false);
        model.addAttribute("mayEdit", visit.shared().mayEdit());
        model.addAttribute("asksName", visit.person() == null);
        return "kept/show";
    }

    /** Somebody with a link; who, if they have signed in. */
    private record Visit(
            String token, SharedList shared, @Nullable SignedIn person) {}

    private SharedList shared(String token) {
        return links.find(new SecretToken(token)).orElseThrow(() -> new NotFoundException("no link, or no more"));
    }

    private KeptList get(SharedList shared) {
        return lists.find(shared.list()).orElseThrow(() -> new NotFoundException("no list any more"));
    }

    private static String name(@Nullable SignedIn person) {
        return person == null ? "" : person.displayName();
    }

    private static void secret(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }
}
