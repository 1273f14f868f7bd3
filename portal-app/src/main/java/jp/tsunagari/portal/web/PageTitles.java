package jp.tsunagari.portal.web;

import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.shared.Paged;
import org.springframework.stereotype.Component;

/** Names the page of a list in its title, so that two pages of one list differ in tabs, histories and search results. */
@Component("titles")
public class PageTitles {

    private final Messages messages;

    PageTitles(Messages messages) {
        this.messages = messages;
    }

    /** The title alone on the first page. */
    public String of(String title, Paged<?> paged) {
        return paged.page() == 1 ? title : messages.get("web.title-of-page", title, paged.page());
    }
}
