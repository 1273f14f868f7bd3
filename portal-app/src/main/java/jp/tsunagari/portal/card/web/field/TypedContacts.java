package jp.tsunagari.portal.card.web.field;

import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.contact.Contacts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Asks those who are about to publish whether they mean to publish somebody's number or address, and refuses nothing. */
@Component
public class TypedContacts {

    private static final int MAX_QUOTED = 5;

    private final Contacts contacts;

    TypedContacts(Contacts contacts) {
        this.contacts = contacts;
    }

    /** Adds what looks like a contact of a person in these texts, as typed; an empty list if nothing does. */
    public void tell(Model model, Stream<String> texts) {
        model.addAttribute("typedContacts", found(texts));
    }

    List<String> found(Stream<String> texts) {
        return texts.flatMap(text -> contacts.find(text).stream().map(each -> text.substring(each.start(), each.end())))
                .distinct()
                .limit(MAX_QUOTED)
                .toList();
    }
}
