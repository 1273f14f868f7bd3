package jp.tsunagari.portal.sheet.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The style of sheets, which papers carry inside; pages have it in the portal's own style. */
@Component
public class SheetStyle {

    private final String css;

    SheetStyle() throws IOException {
        this.css = new ClassPathResource("sheet.css", SheetStyle.class).getContentAsString(StandardCharsets.UTF_8);
    }

    public String css() {
        return css;
    }
}
