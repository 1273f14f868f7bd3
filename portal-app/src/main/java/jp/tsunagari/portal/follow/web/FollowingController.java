package jp.tsunagari.portal.follow.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tsunagari.portal.account.SecretToken;
import jp.tsunagari.portal.account.web.GuessedLinks;
import jp.tsunagari.portal.account.web.SecretPage;
import jp.tsunagari.portal.follow.FollowRhythm;
import jp.tsunagari.portal.follow.Follower;
import jp.tsunagari.portal.follow.Follower.Follow;
import jp.tsunagari.portal.follow.Follows;
import jp.tsunagari.portal.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the links of the mails lead: all that an address follows. To open a link changes nothing, because programs that look
 * through mails open them all; every change is a button.
 */
@Page
@RequestMapping("/following/{token}")
class FollowingController {

    private static final Set<String> DONE = Set.of("confirmed", "changed", "stopped", "renewed");

    private final Follows follows;
    private final FollowedThings things;
    private final GuessedLinks guessed;
    private final DigestWorker digests;

    FollowingController(Follows follows, FollowedThings things, GuessedLinks guessed, DigestWorker digests) {
        this.follows = follows;
        this.things = things;
        this.guessed = guessed;
        this.digests = digests;
    }

    @GetMapping
    String show(
            @PathVariable String token,
            @Nullable @RequestParam(required = false) String done,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        return page("follow/own", token, request, response, model);
    }

    /** Asks whether all is to be stopped: where the link of a mail program leads that does not stop by itself. */
    @GetMapping("/stop")
    String askToStop(
            @PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        return page("follow/stop", token, request, response, model);
    }

    /**
     * Stops all. Mail programs send this by themselves at one click (RFC 8058): without a token of a form, and not to be led
     * on. Their providers share few network addresses, so that tries in vain are not counted here. Links are good as long as
     * the address is kept: one that is not good has been stopped already.
     */
    @PostMapping("/stop")
    String stopAll(@PathVariable String token, HttpServletResponse response, Model model) {
        SecretPage.keep(response);
        follows.stopAll(new SecretToken(token));
        model.addAttribute("robots", "noindex");
        return "follow/stopped";
    }

    @PostMapping("/renew")
    String renew(@PathVariable String token, HttpServletResponse response) {
        return done(token, follows.renew(new SecretToken(token)), "renewed", response);
    }

    @PostMapping("/follows/{id}/confirm")
    String confirm(@PathVariable String token, @PathVariable long id, HttpServletResponse response) {
        boolean confirmed = follows.confirm(new SecretToken(token), id);
        digests.wake();
        return done(token, confirmed, "confirmed", response);
    }

    @PostMapping("/follows/{id}/rhythm")
    String change(
            @PathVariable String token,
            @PathVariable long id,
            @RequestParam(defaultValue = "WEEKLY") FollowRhythm rhythm,
            HttpServletResponse response) {
        return done(token, follows.change(new SecretToken(token), id, rhythm), "changed", response);
    }

    @PostMapping("/follows/{id}/stop")
    String stop(@PathVariable String token, @PathVariable long id, HttpServletResponse response, Model model) {
        SecretToken secret = new SecretToken(token);
        boolean stopped = follows.stop(secret, id);
        if (stopped && follows.find(secret).isEmpty()) {
            SecretPage.keep(response);
            model.addAttribute("robots", "noindex");
            return "follow/stopped";
        }
        return done(token, stopped, "stopped", response);
    }

    private static String done(String token, boolean well, String what, HttpServletResponse response) {
        SecretPage.keep(response);
        return well ? "redirect:/following/" + token + "?done=" + what : SecretPage.deadLink(response);
    }

    private String page(
            String template, String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        SecretPage.keep(response);
        Optional<Follower> follower = guessed.find(request, () -> follows.find(new SecretToken(token)));
        if (follower.isEmpty()) {
            return SecretPage.deadLink(response);
        }
        List<FollowRow> rows = follower.get().follows().stream()
                .map(follow -> FollowRow.of(follow, things.look(follow.target())))
                .toList();
        model.addAttribute("token", token);
        model.addAttribute("formPath", "/following/" + token);
        model.addAttribute("email", follower.get().email());
        model.addAttribute("confirmed", follower.get().isConfirmed());
        model.addAttribute("expires", follower.get().expiresAt());
        model.addAttribute(
                "waiting", rows.stream().filter(row -> !row.confirmed()).toList());
        model.addAttribute("running", rows.stream().filter(FollowRow::confirmed).toList());
        model.addAttribute("rhythms", List.of(FollowRhythm.values()));
        model.addAttribute("robots", "noindex");
        return template;
    }

    /**
     * A thing that is followed, on the page of the follower.
     *
     * @param path empty where it has no page any more
     * @param nextAt when it is looked for news; null while it is not confirmed, or not looked at yet
     */
    record FollowRow(
            long id,
            String kindKey,
            String name,
            String path,
            FollowRhythm rhythm,
            boolean confirmed,
            @Nullable Instant nextAt) {

        static FollowRow of(Follow follow, FollowedThing thing) {
            return new FollowRow(
                    follow.id(),
                    follow.target().kind().messageKey(),
                    thing.name(),
                    thing.path(),
                    follow.rhythm(),
                    follow.isConfirmed(),
                    follow.marked() ? follow.nextAt() : null);
        }
    }
}
