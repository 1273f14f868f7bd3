package jp.tsunagari.portal.upkeep.web;

import java.util.List;
import java.util.stream.Collectors;
import jp.tsunagari.portal.account.SecretToken;
import jp.tsunagari.portal.mail.OutgoingMail.MailPurpose;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.upkeep.CheckRequest;
import jp.tsunagari.portal.upkeep.web.CheckedCards.CheckedCard;
import jp.tsunagari.portal.web.mail.StaffMails;
import jp.tsunagari.portal.web.mail.StaffMails.StaffMail;
import org.springframework.stereotype.Component;

/** Makes the yearly mail to one of an organisation's people and puts it into the queue. */
@Component
class CheckMails {

    private final CheckedCards cards;
    private final StaffMails mails;

    CheckMails(CheckedCards cards, StaffMails mails) {
        this.cards = cards;
        this.mails = mails;
    }

    void ask(CheckRequest request, SecretToken token) {
        List<CheckedCard> asked = cards.of(request.organisationId());
        String organisation = asked.get(0).name();
        StaffMail mail = mails.to(request.accountId(), request.email());
        Messages words = mail.words();
        mail.queue(
                MailPurpose.CHECK,
                words.get("upkeep.mail.subject", organisation),
                words.get(
                        "upkeep.mail.text",
                        request.displayName(),
                        organisation,
                        asked.stream().map(card -> line(card, mail)).collect(Collectors.joining("\n")),
                        mail.address("/checks/" + token.value()),
                        mail.dates().date(request.expiresAt()),
                        mail.address("/my")));
    }

    private static String line(CheckedCard card, StaffMail mail) {
        Messages words = mail.words();
        return card.checkedAt() == null
                ? words.get("upkeep.mail.card-never", words.get(card.kindKey()), card.name())
                : words.get(
                        "upkeep.mail.card",
                        words.get(card.kindKey()),
                        card.name(),
                        mail.dates().date(card.checkedAt()));
    }
}
