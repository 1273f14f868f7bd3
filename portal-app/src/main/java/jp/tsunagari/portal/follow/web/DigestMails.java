package jp.tsunagari.portal.follow.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tsunagari.portal.follow.Follower;
import jp.tsunagari.portal.follow.Follower.Follow;
import jp.tsunagari.portal.follow.Follows;
import jp.tsunagari.portal.follow.web.Digest.DigestSection;
import jp.tsunagari.portal.mail.MailQueue;
import jp.tsunagari.portal.mail.OutgoingMail;
import jp.tsunagari.portal.mail.OutgoingMail.MailPurpose;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.Dates;
import jp.tsunagari.portal.web.language.SiteLanguage;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Makes the mails that followers get and puts them into the queue, in the language in which they asked. */
@Component
class DigestMails {

    private final DigestComposer composer;
    private final DigestText text;
    private final Follows follows;
    private final MailQueue mails;
    private final FollowOffer offer;
    private final MailMaking making;

    DigestMails(
            DigestComposer composer,
            DigestText text,
            Follows follows,
            MailQueue mails,
            FollowOffer offer,
            MailMaking making) {
        this.composer = composer;
        this.text = text;
        this.follows = follows;
        this.mails = mails;
        this.offer = offer;
        this.making = making;
    }

    /** Tells a follower what is new of these; no mail where nothing is. One mail for all that was asked for in a language. */
    void tell(Follower follower, List<Follow> due) {
        Map<SiteLanguage, List<Follow>> byLanguage = due.stream()
                .collect(Collectors.groupingBy(
                        follow -> FollowOffer.language(follow.language()), LinkedHashMap::new, Collectors.toList()));
        byLanguage.forEach((language, asked) ->
                language.speaking(() -> tell(follower, asked, language)).run());
    }

    private void tell(Follower follower, List<Follow> due, SiteLanguage language) {
        List<DigestSection> sections = composer.sections(due, language);
        if (sections.isEmpty()) {
            return;
        }
        String own = own(follower, language);
        Digest digest = new Digest(sections, own, own + "/stop", making.dates().date(follower.expiresAt()));
        Context context = new Context(LocaleContextHolder.getLocale(), Map.of("digest", digest));
        mails.add(new OutgoingMail(
                follower.mailOwner(),
                MailPurpose.DIGEST,
                language.tag(),
                follower.email(),
                making.messages().get("follow.mail.digest.subject", digest.added(), digest.changed(), digest.gone()),
                text.of(digest),
                making.templates().process("follow/mail", context),
                digest.stop()));
    }

    /** Asks a follower whose address is about to be erased whether to go on. */
    void askToGoOn(Follower follower) {
        SiteLanguage language = follower.follows().stream()
                .findFirst()
                .map(follow -> FollowOffer.language(follow.language()))
                .orElse(SiteLanguage.JAPANESE);
        language.speaking(() -> {
                    String own = own(follower, language);
                    mails.add(new OutgoingMail(
                            follower.mailOwner(),
                            MailPurpose.RENEWAL,
                            language.tag(),
                            follower.email(),
                            making.messages().get("follow.mail.renewal.subject"),
                            making.messages()
                                    .get(
                                            "follow.mail.renewal.text",
                                            making.dates().date(follower.expiresAt()),
                                            own,
                                            own + "/stop"),
                            "",
                            own + "/stop"));
                })
                .run();
    }

    private String own(Follower follower, SiteLanguage language) {
        return offer.address(
                language, "/following/" + follows.link(follower.id()).value());
    }

    /** What mails are made with. */
    @Component
    record MailMaking(ITemplateEngine templates, Dates dates, Messages messages) {}
}
