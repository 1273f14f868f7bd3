package jp.tsunagari.portal.readiness;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.site.SitePage;
import jp.tsunagari.portal.site.SiteText;
import jp.tsunagari.portal.site.SiteTexts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether readers still see a place in the site's own pages that the operator has to fill in. */
@Component
@Order(70)
class SiteTextCheck implements ReadinessCheck {

    private final SiteTexts texts;
    private final Messages messages;
    private final Finding.Words words;

    SiteTextCheck(SiteTexts texts, Messages messages) {
        this.texts = texts;
        this.messages = messages;
        this.words = new Finding.Words(messages, "pages");
    }

    @Override
    public Finding look() {
        List<SiteText> open = Stream.of(SitePage.values())
                .flatMap(page -> Stream.of(SiteTexts.JAPANESE, "en").map(language -> texts.shown(page, language)))
                .distinct()
                .filter(text -> text.open() > 0)
                .toList();
        if (open.isEmpty()) {
            return words.ready("ready");
        }
        String named = open.stream()
                .map(text -> messages.get(
                        "readiness.pages.named",
                        messages.get(text.page().titleKey()),
                        messages.get("readiness.language." + text.language())))
                .collect(Collectors.joining(messages.get("readiness.list-separator")));
        return words.missing("/admin/pages", "open", named);
    }
}
