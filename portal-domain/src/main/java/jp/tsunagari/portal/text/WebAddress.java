package jp.tsunagari.portal.text;

import com.ibm.icu.text.IDNA;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a website as people type it, full width, in capitals or with a Japanese name, in its usual form. */
public final class WebAddress {

    private static final Pattern PARTS = Pattern.compile("(?i)(https?)://([^/?#@:]+)(:[0-9]{1,5})?([/?#].*)?");

    /** What browsers escape for those who type it, and a percent sign that escapes nothing. */
    private static final Pattern TO_ESCAPE = Pattern.compile("[\"<>\\\\^`{|}\\[\\]]|%(?![0-9A-Fa-f]{2})");

    private static final int MAX_LENGTH = 2_000;
    private static final int MAX_PORT = 65_535;

    /** UTS 46, as browsers do it, with its limits for hosts and their labels. */
    private static final IDNA HOSTS = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.USE_STD3_RULES);

    private WebAddress() {}

    /** Empty if no browser could follow it. */
    public static Optional<String> of(String typed) {
        Matcher parts = PARTS.matcher(VisibleText.line(Folding.NFKC.apply(typed)));
        if (!parts.matches()
                || parts.group().length() > MAX_LENGTH
                || parts.group().contains(" ")) {
            return Optional.empty();
        }
        IDNA.Info info = new IDNA.Info();
        String host =
                HOSTS.nameToASCII(parts.group(2), new StringBuilder(), info).toString();
        String port = parts.group(3) == null ? "" : parts.group(3);
        boolean portIsGood = port.isEmpty() || Integer.parseInt(port.substring(1)) <= MAX_PORT;
        if (info.hasErrors() || host.indexOf('.') < 1 || !portIsGood) {
            return Optional.empty();
        }
        String path = parts.group(4) == null ? "" : escaped(parts.group(4));
        try {
            URI address = new URI(
                    parts.group(1).toLowerCase(Locale.ROOT) + "://" + host.toLowerCase(Locale.ROOT) + port + path);
            return address.getHost() == null ? Optional.empty() : Optional.of(address.toASCIIString());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String escaped(String path) {
        return TO_ESCAPE
                .matcher(path)
                .replaceAll(found -> "%%%02X".formatted((int) found.group().charAt(0)));
    }
}
