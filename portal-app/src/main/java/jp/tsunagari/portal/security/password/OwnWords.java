package jp.tsunagari.portal.security.password;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.security.password.PasswordRule.PasswordOwner;
import org.springframework.stereotype.Component;

/** The words that a person's password must not be made of, because everyone tries them first. */
@Component
class OwnWords {

    private final Organisations organisations;
    private final Messages messages;

    OwnWords(Organisations organisations, Messages messages) {
        this.organisations = organisations;
        this.messages = messages;
    }

    /** Those of a person and of the portal. */
    List<String> of(PasswordOwner owner) {
        List<String> words = new ArrayList<>(List.of(owner.login(), owner.displayName()));
        organisations.findByIds(owner.organisations()).values().forEach(organisation -> {
            words.add(organisation.name());
            words.add(organisation.coreName());
            String reading = organisation.reading();
            if (reading != null) {
                words.add(reading);
            }
        });
        words.addAll(List.of(messages.get("account.new-password.portal-words").split("\\s+")));
        return words;
    }
}
