package jp.tsunagari.portal.upkeep.web;

import java.util.List;
import java.util.stream.Collectors;
import jp.tsunagari.portal.account.SecretToken;
import jp.tsunagari.portal.mail.MailQueue;
import jp.tsunagari.portal.mail.OutgoingMail;
import jp.tsunagari.portal.mail.OutgoingMail.MailPurpose;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.upkeep.CheckRequest;
import jp.tsunagari.portal.upkeep.web.CheckedCards.CheckedCard;
import jp.tsunagari.portal.web.Dates;
import jp.tsunagari.portal.web.language.SiteLanguage;
import jp.tsunagari.portal.web.mail.PortalMail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the yearly mail to one of an organisation's people and puts it into the queue; in Japanese, as their cards are. */
@Component
class CheckMails {

    private final CheckedCards cards;
    private final MailQueue queue;
    private final PortalMail mail;
    private final Messages messages;
    private final Dates dates;
    private final String publicUrl;

    CheckMails(
            CheckedCards cards,
            MailQueue queue,
            PortalMail mail,
            Messages messages,
            Dates dates,
            @Value("${portal.public-url:}") String publicUrl) {
        this.cards = cards;
        this.queue = queue;
        this.mail = mail;
        this.messages = messages.stored();
        this.dates = dates;
        this.publicUrl = publicUrl.strip();
    }

    boolean areOffered() {
        return mail.isConfigured();
    }

    void ask(CheckRequest request, SecretToken token) {
        List<CheckedCard> asked = cards.of(request.organisationId());
        String list = asked.stream().map(this::line).collect(Collectors.joining("\n"));
        String link = publicUrl + "/checks/" + token.value();
        queue.add(new OutgoingMail(
                request.mailOwner(),
                MailPurpose.CHECK,
                SiteLanguage.JAPANESE.tag(),
                request.email(),
                messages.get("upkeep.mail.subject", asked.get(0).name()),
                messages.get(
                        "upkeep.mail.text",
                        request.displayName(),
                        asked.get(0).name(),
                        list,
                        link,
                        dates.date(request.expiresAt()),
                        publicUrl + "/my"),
                "",
                null));
    }

    private String line(CheckedCard card) {
        return card.checkedAt() == null
                ? messages.get("upkeep.mail.card-never", messages.get(card.kindKey()), card.name())
                : messages.get(
                        "upkeep.mail.card", messages.get(card.kindKey()), card.name(), dates.date(card.checkedAt()));
    }
}
