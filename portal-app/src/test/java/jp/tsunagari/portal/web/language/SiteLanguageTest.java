package jp.tsunagari.portal.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.message.Messages;
import org.junit.jupiter.api.Test;

/** The language of what is done apart from a request. */
class SiteLanguageTest {

    private final Messages messages = Messages.ofClasspath();

    @Test
    void aTaskOfAnotherThreadSpeaksTheLanguageOfThePage() throws InterruptedException {
        List<String> said = new ArrayList<>();
        Runnable task = () -> said.add(messages.get("layout.login"));
        for (Runnable each : List.of(SiteLanguage.ENGLISH.speaking(task), task, SiteLanguage.JAPANESE.speaking(task))) {
            Thread thread = new Thread(each);
            thread.start();
            thread.join();
        }
        assertThat(said).containsExactly("Sign in", "ログイン", "ログイン");
    }

    @Test
    void withoutARequestItIsJapanese() {
        assertThat(SiteLanguage.current()).isEqualTo(SiteLanguage.JAPANESE);
    }
}
