package jp.tsunagari.portal.follow.web;

import jp.tsunagari.portal.account.throttle.Attempt;
import jp.tsunagari.portal.account.throttle.Throttle;
import jp.tsunagari.portal.follow.Follows;
import jp.tsunagari.portal.mail.MailQueue;
import jp.tsunagari.portal.mail.OutgoingMail;
import jp.tsunagari.portal.mail.OutgoingMail.MailPurpose;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.language.SiteLanguage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a wish, and has its mail sent in the same transaction: there is no wish without a mail, nor the other way round. */
@Service
class FollowWishes {

    private final Follows follows;
    private final MailQueue mails;
    private final Throttle throttle;
    private final FollowOffer offer;
    private final Messages messages;

    FollowWishes(Follows follows, MailQueue mails, Throttle throttle, FollowOffer offer, Messages messages) {
        this.follows = follows;
        this.mails = mails;
        this.throttle = throttle;
        this.offer = offer;
        this.messages = messages;
    }

    /** Nothing of what comes of it is said to whoever asks: it would tell whether the address is known. */
    @Transactional
    public void take(FollowForm form, FollowedThing thing) {
        if (throttle.admit(Attempt.onAccount("follow", form.email())).isPresent()) {
            return; // No one fills another's mailbox.
        }
        SiteLanguage language = SiteLanguage.current();
        follows.ask(form.email(), thing.target(), form.chosenRhythm(), language.tag())
                .ifPresent(asked -> mails.add(new OutgoingMail(
                        asked.mailOwner(),
                        MailPurpose.CONFIRM,
                        language.tag(),
                        form.email(),
                        messages.get("follow.mail.confirm.subject"),
                        messages.get(
                                "follow.mail.confirm.text",
                                thing.name(),
                                messages.get(form.chosenRhythm().messageKey()),
                                offer.address(
                                        language, "/following/" + asked.token().value()),
                                Follows.UNCONFIRMED.toDays()),
                        "",
                        null)));
    }
}
