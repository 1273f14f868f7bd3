package jp.tsunagari.portal.account.session.web;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;

/** What a browser calls itself, in words that its owner knows. It is a hint and no proof: a browser may say anything. */
final class Device {

    /** Browsers name those whose pages they also show, so the narrower name comes first. */
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    /** Likewise: an Android names Linux, an iPhone names the Mac. */
    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("SamsungBrowser/", "Samsung Internet");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("FxiOS/", "Firefox");
        BROWSERS.put("CriOS/", "Chrome");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS X", "Mac");
        SYSTEMS.put("CrOS", "Chromebook");
        SYSTEMS.put("Linux", "Linux");
    }

    private Device() {}

    /** Chrome on Windows, for example; as much of it as is known, and never empty. */
    static String named(@Nullable String userAgent, Messages messages) {
        String system = find(SYSTEMS, userAgent);
        String browser = find(BROWSERS, userAgent);
        if (system == null) {
            return browser == null ? messages.get("account.sessions.device.unknown") : browser;
        }
        return browser == null ? system : messages.get("account.sessions.device", system, browser);
    }

    private static @Nullable String find(Map<String, String> names, @Nullable String userAgent) {
        if (userAgent == null) {
            return null;
        }
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
