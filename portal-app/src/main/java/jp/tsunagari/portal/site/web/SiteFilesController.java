package jp.tsunagari.portal.site.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.contact.PortalContact;
import jp.tsunagari.portal.web.language.SiteLanguage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Small files that browsers and security researchers look for at addresses of their own. */
@RestController
class SiteFilesController {

    static final String SECURITY = "/.well-known/security.txt";

    /** RFC 9116 advises less than a year. */
    private static final Duration SECURITY_VALID = Duration.ofDays(180);

    private static final Duration DAY = Duration.ofDays(1);
    private static final MediaType MANIFEST = MediaType.parseMediaType("application/manifest+json;charset=UTF-8");
    private static final MediaType PLAIN = MediaType.parseMediaType("text/plain;charset=UTF-8");
    private static final List<Integer> ICONS = List.of(192, 512);

    private final PortalContact contact;
    private final String publicUrl;
    private final ResourceUrlProvider files;
    private final Messages messages;
    private final Clock clock;

    SiteFilesController(
            PortalContact contact,
            @Value("${portal.public-url:}") String publicUrl,
            ResourceUrlProvider files,
            Messages messages,
            Clock clock) {
        this.contact = contact;
        this.publicUrl = publicUrl.strip().replaceFirst("/+$", "");
        this.files = files;
        this.messages = messages;
        this.clock = clock;
    }

    /** Whom to tell of a hole in the portal (RFC 9116). */
    @GetMapping(SECURITY)
    ResponseEntity<String> security() {
        String address = contact.address();
        // The RFC takes addresses of pages only where no one on the way can change them.
        if (address == null || address.startsWith("http:")) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .contentType(PLAIN)
                    .body(messages.get("site.security.no-contact") + "\n");
        }
        List<String> lines = new ArrayList<>();
        lines.add("Contact: " + address);
        lines.add("Expires: " + clock.instant().plus(SECURITY_VALID).truncatedTo(ChronoUnit.DAYS));
        lines.add("Preferred-Languages: "
                + Stream.of(SiteLanguage.values()).map(SiteLanguage::tag).collect(Collectors.joining(", ")));
        if (publicUrl.startsWith("https://")) {
            lines.add("Canonical: " + publicUrl + SECURITY);
        }
        return ResponseEntity.ok()
                .contentType(PLAIN)
                .cacheControl(CacheControl.maxAge(DAY).cachePublic())
                .body(String.join("\n", lines) + "\n");
    }

    /** What the portal is called and looks like among the programs of a phone. */
    @GetMapping("/site.webmanifest")
    ResponseEntity<Manifest> manifest(Locale locale) {
        String start =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().getPath() + "/";
        Manifest manifest = new Manifest(
                messages.get("layout.name") + " " + messages.get("layout.line"),
                messages.get("layout.name"),
                locale.getLanguage(),
                start,
                "browser",
                "#ffffff",
                ICONS.stream().map(this::icon).toList());
        return ResponseEntity.ok()
                .contentType(MANIFEST)
                .cacheControl(CacheControl.maxAge(DAY).cachePublic())
                .body(manifest);
    }

    private Icon icon(int size) {
        String path = "/images/icon-" + size + ".png";
        String address = files.getForLookupPath(path);
        return new Icon(address == null ? path : address, size + "x" + size, "image/png", "any maskable");
    }

    /** The names are those of the W3C's manifest. */
    record Manifest(
            String name,
            @JsonProperty("short_name") String shortName,
            String lang,
            @JsonProperty("start_url") String startUrl,
            String display,
            @JsonProperty("background_color") String backgroundColor,
            List<Icon> icons) {}

    record Icon(String src, String sizes, String type, String purpose) {}
}
