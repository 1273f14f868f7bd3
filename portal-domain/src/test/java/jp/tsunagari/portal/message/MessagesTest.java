package jp.tsunagari.portal.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;

class MessagesTest {

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void findsTheWordsOfAllBundles() {
        assertThat(Messages.ofClasspath().get("common.not-stated")).isEqualTo("記載なし");
    }

    @Test
    void speaksJapaneseWhereThereIsNoRequest() {
        StaticMessageSource source = new StaticMessageSource();
        source.addMessage("count", Locale.JAPANESE, "{0}件");
        source.addMessage("count", Locale.ENGLISH, "{0} found");

        assertThat(new Messages(source).get("count", 1234)).isEqualTo("1,234件");

        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(new Messages(source).get("count", 1234)).isEqualTo("1,234 found");
    }

    @Test
    void fallsBackToJapaneseWhereALanguageLacksAWord() {
        LocaleContextHolder.setLocale(Locale.FRENCH);

        assertThat(Messages.ofClasspath().get("common.not-stated")).isEqualTo("記載なし");
    }

    @Test
    void anUnknownKeyIsAFault() {
        Messages messages = Messages.ofClasspath();

        assertThatThrownBy(() -> messages.get("no.such.key")).isInstanceOf(NoSuchMessageException.class);
    }

    @Test
    void callsAThingByItsNameInTheLanguage() {
        record Place(String name, String nameEnglish) implements Named {}
        Place place = new Place("東京都", "Tokyo");
        Messages messages = Messages.ofClasspath();

        assertThat(messages.name(place)).isEqualTo("東京都");
        assertThat(messages.get("common.name", place)).isEqualTo("東京都");

        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(messages.name(place)).isEqualTo("Tokyo");
        assertThat(messages.get("common.name", place)).isEqualTo("Tokyo");
    }
}
