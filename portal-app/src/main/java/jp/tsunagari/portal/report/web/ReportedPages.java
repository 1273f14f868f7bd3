package jp.tsunagari.portal.report.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.report.Report.About;
import jp.tsunagari.portal.web.PublicPages;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** The pages that readers write about, by what readers call them. */
@Component
class ReportedPages {

    private static final Pattern CARD = Pattern.compile("/(initiatives|organisations)/([^/?#]+)(/.*)?");

    /** What a page of the portal may be called; nothing of another site. */
    private static final Pattern PATH = Pattern.compile("/(?!/)[^\\s\\\\?#]{0,499}");

    private final Initiatives initiatives;
    private final Organisations organisations;
    private final Messages messages;

    ReportedPages(Initiatives initiatives, Organisations organisations, Messages messages) {
        this.initiatives = initiatives;
        this.organisations = organisations;
        this.messages = messages;
    }

    /** What readers call the page; its path where it has no name of its own. */
    String name(About about) {
        return name(about, messages);
    }

    /** The same in the language of these words. */
    String name(About about, Messages words) {
        return about.name() != null
                ? about.name()
                : PublicPages.nameKey(about.path()).map(words::get).orElse(about.path());
    }

    /** The page that is meant; the front page for what is no page of the portal. */
    About about(String typed) {
        String path = PATH.matcher(typed).matches() ? typed : "/";
        Matcher card = CARD.matcher(path);
        if (!card.matches()) {
            return new About(path, null, null);
        }
        String slug = decoded(card.group(2));
        Optional<About> known = card.group(1).equals("initiatives")
                ? initiatives
                        .findBySlug(slug)
                        .map(found -> new About(
                                path,
                                found.summary().title().text(),
                                found.summary().organisationId()))
                : organisations.findBySlug(slug).map(found -> new About(path, found.name(), found.id()));
        return known.orElseGet(() -> new About(path, null, null));
    }

    /** Addresses come as they were sent. */
    private static String decoded(String slug) {
        try {
            return UriUtils.decode(slug, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return slug; // A percent sign that encodes nothing belongs to no card.
        }
    }
}
