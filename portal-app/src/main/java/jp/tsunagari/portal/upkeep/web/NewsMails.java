package jp.tsunagari.portal.upkeep.web;

import java.util.Optional;
import java.util.stream.Collectors;
import jp.tsunagari.portal.card.Card;
import jp.tsunagari.portal.card.CardStore;
import jp.tsunagari.portal.card.web.CardAccess;
import jp.tsunagari.portal.mail.OutgoingMail.MailPurpose;
import jp.tsunagari.portal.merge.CardField;
import jp.tsunagari.portal.merge.CardShape;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.upkeep.CardNews;
import jp.tsunagari.portal.upkeep.CardNews.ChangeByOther;
import jp.tsunagari.portal.upkeep.CardNews.ChangedCard;
import jp.tsunagari.portal.web.mail.StaffMails;
import jp.tsunagari.portal.web.mail.StaffMails.StaffMail;
import org.springframework.stereotype.Component;

/** Makes the mail that tells a person what others have done to their cards. */
@Component
class NewsMails {

    private final CardAccess access;
    private final StaffMails mails;

    NewsMails(CardAccess access, StaffMails mails) {
        this.access = access;
        this.mails = mails;
    }

    void tell(CardNews news) {
        StaffMail mail = mails.to(news.accountId(), news.email());
        Messages words = mail.words();
        mail.queue(
                MailPurpose.NEWS,
                words.get("upkeep.news.subject", news.cards().size()),
                words.get(
                        "upkeep.news.text",
                        news.displayName(),
                        news.cards().stream().map(card -> card(card, mail)).collect(Collectors.joining("\n")),
                        mail.address("/my")));
    }

    private String card(ChangedCard changed, StaffMail mail) {
        Messages words = mail.words();
        CardStore<?, ?, ?> store = access.store(changed.card().kind());
        Optional<String> name = store.find(changed.card().id()).map(Card::name);
        String changes = changed.changes().stream()
                .map(change -> change(change, store.shape(), mail))
                .collect(Collectors.joining());
        return words.get(
                "upkeep.news.card",
                words.get(changed.card().kind().messageKey()),
                name.orElseGet(() -> words.get("upkeep.news.gone")),
                changes,
                mail.address(CardAccess.path(changed.card()) + "/history"));
    }

    private static String change(ChangeByOther change, CardShape<?> shape, StaffMail mail) {
        Messages words = mail.words();
        String line = words.get(
                "upkeep.news.change",
                mail.dates().time(change.at()),
                change.version().change().actor(),
                words.get(change.version().change().kind().messageKey()),
                fields(change.version().fields(), shape, words));
        String reason = change.version().change().reason();
        return line
                + (reason == null ? "" : words.get("upkeep.news.reason", reason))
                + (change.own().isEmpty() ? "" : words.get("upkeep.news.own", fields(change.own(), shape, words)));
    }

    private static String fields(Iterable<String> names, CardShape<?> shape, Messages words) {
        StringBuilder fields = new StringBuilder();
        for (String name : names) {
            fields.append(fields.isEmpty() ? "" : words.get("upkeep.news.and"))
                    .append(shape.field(name)
                            .map(CardField::messageKey)
                            .map(words::get)
                            .orElse(name));
        }
        return fields.isEmpty() ? words.get("upkeep.news.no-field") : fields.toString();
    }
}
