package jp.tsunagari.portal.upkeep.web;

import java.util.Optional;
import java.util.stream.Collectors;
import jp.tsunagari.portal.card.Card;
import jp.tsunagari.portal.card.CardStore;
import jp.tsunagari.portal.card.web.CardAccess;
import jp.tsunagari.portal.mail.MailQueue;
import jp.tsunagari.portal.mail.OutgoingMail;
import jp.tsunagari.portal.mail.OutgoingMail.MailPurpose;
import jp.tsunagari.portal.merge.CardField;
import jp.tsunagari.portal.merge.CardShape;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.upkeep.CardNews;
import jp.tsunagari.portal.upkeep.CardNews.ChangeByOther;
import jp.tsunagari.portal.upkeep.CardNews.ChangedCard;
import jp.tsunagari.portal.web.Dates;
import jp.tsunagari.portal.web.language.SiteLanguage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the mail that tells a person what others have done to their cards; in Japanese, as their cards are. */
@Component
class NewsMails {

    private final MailQueue queue;
    private final CardAccess access;
    private final Messages messages;
    private final Dates dates;
    private final String publicUrl;

    NewsMails(
            MailQueue queue,
            CardAccess access,
            Messages messages,
            Dates dates,
            @Value("${portal.public-url:}") String publicUrl) {
        this.queue = queue;
        this.access = access;
        this.messages = messages.stored();
        this.dates = dates;
        this.publicUrl = publicUrl.strip();
    }

    void tell(CardNews news) {
        String cards = news.cards().stream().map(this::card).collect(Collectors.joining("\n"));
        queue.add(new OutgoingMail(
                news.mailOwner(),
                MailPurpose.NEWS,
                SiteLanguage.JAPANESE.tag(),
                news.email(),
                messages.get("upkeep.news.subject", news.cards().size()),
                messages.get("upkeep.news.text", news.displayName(), cards, publicUrl + "/my"),
                "",
                null));
    }

    private String card(ChangedCard changed) {
        CardStore<?, ?, ?> store = access.store(changed.card().kind());
        Optional<String> name = store.find(changed.card().id()).map(Card::name);
        String changes = changed.changes().stream()
                .map(change -> change(change, store.shape()))
                .collect(Collectors.joining());
        return messages.get(
                "upkeep.news.card",
                messages.get(changed.card().kind().messageKey()),
                name.orElseGet(() -> messages.get("upkeep.news.gone")),
                changes,
                publicUrl + CardAccess.path(changed.card()) + "/history");
    }

    private String change(ChangeByOther change, CardShape<?> shape) {
        String line = messages.get(
                "upkeep.news.change",
                dates.time(change.at()),
                change.version().change().actor(),
                messages.get(change.version().change().kind().messageKey()),
                fields(change.version().fields(), shape));
        String reason = change.version().change().reason();
        return line
                + (reason == null ? "" : messages.get("upkeep.news.reason", reason))
                + (change.own().isEmpty() ? "" : messages.get("upkeep.news.own", fields(change.own(), shape)));
    }

    private String fields(Iterable<String> names, CardShape<?> shape) {
        StringBuilder fields = new StringBuilder();
        for (String name : names) {
            fields.append(fields.isEmpty() ? "" : messages.get("upkeep.news.and"))
                    .append(shape.field(name)
                            .map(CardField::messageKey)
                            .map(messages::get)
                            .orElse(name));
        }
        return fields.isEmpty() ? messages.get("upkeep.news.no-field") : fields.toString();
    }
}
