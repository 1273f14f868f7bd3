package jp.tsunagari.portal.upkeep.web;

import java.util.List;
import java.util.stream.Collectors;
import jp.tsunagari.portal.account.SecretToken;
import jp.tsunagari.portal.mail.OutgoingMail.MailPurpose;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.upkeep.CheckRequest;
import jp.tsunagari.portal.upkeep.web.CheckedCards.CheckedCard;
import jp.tsunagari.portal.web.Dates;
import jp.tsunagari.portal.web.mail.StaffMails;
import org.springframework.stereotype.Component;

/** Makes the yearly mail to one of an organisation's people and puts it into the queue. */
@Component
class CheckMails {

    private final CheckedCards cards;
    private final StaffMails mails;
    private final Messages words;
    private final Dates dates;

    CheckMails(CheckedCards cards, StaffMails mails, Dates dates) {
        this.cards = cards;
        this.mails = mails;
        this.words = mails.words();
        this.dates = dates;
    }

    void ask(CheckRequest request, SecretToken token) {
        List<CheckedCard> asked = cards.of(request.organisationId());
        String organisation = asked.get(0).name();
        mails.queue(
                MailPurpose.CHECK,
                request.accountId(),
                request.email(),
                words.get("upkeep.mail.subject", organisation),
                words.get(
                        "upkeep.mail.text",
                        request.displayName(),
                        organisation,
                        asked.stream().map(this::line).collect(Collectors.joining("\n")),
                        mails.address("/checks/" + token.value()),
                        dates.date(request.expiresAt()),
                        mails.address("/my")));
    }

    private String line(CheckedCard card) {
        return card.checkedAt() == null
                ? words.get("upkeep.mail.card-never", words.get(card.kindKey()), card.name())
                : words.get("upkeep.mail.card", words.get(card.kindKey()), card.name(), dates.date(card.checkedAt()));
    }
}
