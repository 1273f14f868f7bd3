package jp.tsunagari.portal.follow.web;

import java.time.Duration;
import jp.tsunagari.portal.follow.FollowDesk;
import jp.tsunagari.portal.mail.MailQueue;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.form.FormNotice;
import jp.tsunagari.portal.web.form.FormText;
import jp.tsunagari.portal.web.form.MailAddress;
import jp.tsunagari.portal.web.mail.MailWorker;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For admins: how much is followed, and which mails could not be sent. */
@Page
@RequestMapping("/admin/follows")
class FollowDeskController {

    private static final int MAX_MAILS = 100;
    private static final Duration BACK = Duration.ofDays(30);

    private final FollowDesk desk;
    private final MailQueue queue;
    private final MailWorker worker;
    private final Messages messages;

    FollowDeskController(FollowDesk desk, MailQueue queue, MailWorker worker, Messages messages) {
        this.desk = desk;
        this.queue = queue;
        this.worker = worker;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model) {
        return show("", FormErrors.NONE, model);
    }

    private String show(String email, FormErrors errors, Model model) {
        model.addAttribute("email", email);
        model.addAttribute("errors", errors);
        model.addAttribute("counts", desk.counts());
        model.addAttribute("sums", queue.counts(BACK));
        model.addAttribute("mails", queue.open(MAX_MAILS));
        model.addAttribute("most", MAX_MAILS);
        model.addAttribute("days", String.valueOf(BACK.toDays()));
        return "follow/desk";
    }

    @PostMapping("/mails/{id}/retry")
    String retry(@PathVariable long id, RedirectAttributes redirect) {
        if (!queue.retry(id)) {
            throw new NotFoundException("no mail that was given up: " + id);
        }
        worker.wake();
        return told(FormNotice.done(messages.get("follow.desk.retried")), redirect);
    }

    @PostMapping("/erase")
    String erase(@RequestParam(defaultValue = "") String email, Model model, RedirectAttributes redirect) {
        String address = MailAddress.of(FormText.line(email));
        if (!MailAddress.looksLikeOne(address)) {
            return show(email, FormErrors.at("email", messages.get("account.email.malformed")), model);
        }
        if (!desk.erase(address)) {
            return show(email, FormErrors.at("email", messages.get("follow.desk.unknown")), model);
        }
        return told(FormNotice.done(messages.get("follow.desk.erased")), redirect);
    }

    private static String told(FormNotice notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute(FormNotice.ATTRIBUTE, notice);
        return "redirect:/admin/follows";
    }
}
