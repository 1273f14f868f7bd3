package jp.tsunagari.portal.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes requests of which a part is as it should be and a part is not. The same seed makes the same requests. */
final class OddRequests {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^/{}:*]+)[^/]*?}(?=/|$|\\.)");
    private static final List<String> METHODS =
            List.of("GET", "POST", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND");

    private static final Map<String, List<String>> USUAL = Map.of(
            "id", List.of("1", "2", "3", "5", "12", "19"),
            "slug", List.of("2025-switch", "%E3%83%95%E3%83%AD%E3%83%BC%E3%83%AC%E3%83%B3%E3%82%B9", "none"),
            "code", List.of("13", "47", "01", "99"),
            "kind", List.of("initiatives", "organisations", "target-groups", "approaches"),
            "list", List.of("targets", "approaches", "results"),
            "token", List.of("guessed"),
            "part", List.of("1", "2"),
            "file", List.of("a".repeat(64), "none"),
            "size", List.of("list", "huge"));

    /** In addresses and forms: as they are written there. */
    private static final List<String> WRITTEN = List.of(
            "%00",
            "a%00b",
            "%FF",
            "%ED%A0%80",
            "%C0%80",
            "%",
            "%zz",
            "%u3042",
            "<a>",
            "\"'",
            "[",
            "]",
            "{}",
            "|",
            "^",
            "`",
            "\\",
            "%2f",
            "%5c",
            "..%2f..",
            "%0d%0aX-Odd:%20a",
            "%E2%80%AE",
            "%EF%BF%BE%EF%BF%BF",
            "%EF%B7%90",
            "+",
            "%2B",
            ";a=b",
            "//",
            "%F0%9F%98%80");

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\0",
            "0",
            "-1",
            "1",
            "255",
            "2147483648",
            "99999999999999999999",
            "-0",
            "1e400",
            "NaN",
            "0x1F",
            "１２",
            "null",
            "true",
            "'",
            "';--",
            "\"><script>alert(1)</script>",
            "${7*7}",
            "#{7*7}",
            "*{7*7}",
            "__${7}__::.x",
            "../../etc/passwd",
            "\uFFFE\uFFFF",
            "\uFDD0",
            "\u202Eabc",
            "\u200B",
            "\u3164",
            "ｶﾞ",
            "か\u3099",
            "𠮷",
            "((((",
            "a AND (b OR",
            "\"a",
            "a*",
            "*",
            "?",
            "~",
            "a:b",
            "-",
            "--",
            "\r\n",
            "\t",
            "2025-13-45",
            "令和99年",
            "あ".repeat(900),
            "x".repeat(5_000),
            "あ い ".repeat(300),
            "2025-switch",
            "孤独",
            "東京",
            "STAFF",
            "ADMIN",
            "publish",
            "preview",
            "add-sections",
            "remove-sections-0",
            "sections.add",
            "sections.255.remove",
            "EDITED");

    private static final List<String> NAMES = List.of(
            "sections[255].heading",
            "sections[256].body",
            "sections[-1].heading",
            "sections[abc].heading",
            "sections[0].heading[0]",
            "sections[2147483648].kind",
            "sections[].heading",
            "sections[1].body",
            "sections[0].kind",
            "metrics[3].value",
            "metrics[999].label",
            "metrics[0][0].value",
            "targetGroups[5]",
            "targetGroups[abc]",
            "regions[999999]",
            "class.module.classLoader.x",
            "sections[0].class",
            "_sections",
            "!title",
            "title.a",
            "title[0]",
            "title[a]",
            "a[",
            "a]",
            ".",
            "[0]",
            "",
            " ",
            "\0",
            "\uFFFE",
            "x".repeat(300));

    private static final List<String> HEADERS = List.of(
            "Accept: \"><script>alert(1)</script>",
            "Accept: */*;q=a",
            "Accept: text/html;q=2",
            "Accept: ,",
            "Accept: a",
            "Accept: application/json",
            "Accept: text/html;charset=\"",
            "Accept: image/png",
            "Accept-Language: ****",
            "Accept-Language: ja;q=x",
            "Accept-Language: " + "a-".repeat(300),
            "Accept-Encoding: gzip;q=x, ;",
            "Accept-Charset: nothing",
            "Content-Type: a",
            "Content-Type: text/html;charset=nothing",
            "Content-Type: application/json",
            "Content-Type: multipart/form-data",
            "Content-Type: ;",
            "Content-Type: application/x-www-form-urlencoded;charset=utf-7",
            "Range: bytes=9-1",
            "Range: bytes=0-0,5-",
            "Range: lines=1",
            "If-None-Match: \"",
            "If-None-Match: W/",
            "If-Modified-Since: yesterday",
            "If-Modified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
            "Cookie: SESSION=%%%",
            "Cookie: SESSION=AAAAAAAAAAAAAAAA",
            "Cookie: SESSION=" + "A".repeat(900),
            "Cookie: SESSION=MTIz; SESSION=\"",
            "Cookie: ;=,=\";",
            "Cookie: a=\u0001",
            "Cookie: XSRF-TOKEN=a; CSRF=%00",
            "Referer: http://",
            "Referer: \u00e3\u0081",
            "Referer: http://localhost:x/%",
            "Origin: null",
            "User-Agent:",
            "User-Agent: " + "a".repeat(2_000),
            "HX-Request: true",
            "HX-Current-URL: :",
            "X-HTTP-Method-Override: DELETE",
            "X-Requested-With: XMLHttpRequest",
            "X-Forwarded-For: ::::, a",
            "X-Forwarded-For: 1.2.3.4, " + "9".repeat(900),
            "X-Forwarded-Proto: javascript",
            "X-Forwarded-Host: a b",
            "X-Forwarded-Port: 99999",
            "X-Forwarded-Prefix: /<a>",
            "Forwarded: for=\"",
            "Authorization: Basic %",
            "Authorization: Bearer a.b.c",
            "Expect: 100-continue",
            "Upgrade: websocket",
            "X-CSRF-TOKEN: a",
            "X-Long: " + "a".repeat(9_000),
            "Bad header",
            "X\u0000: a",
            "X-Empty:",
            "Sec-Purpose: prefetch",
            "Purpose: \"><x",
            "If-Match: *",
            "Content-Encoding: gzip",
            "Date: x",
            "Via: \"");

    private final Random random;
    private final List<String> routes;
    private final List<String> fields;

    /**
     * @param routes as {@code GET /path/{id}}
     * @param fields names of fields and parameters that mean something
     */
    OddRequests(long seed, List<String> routes, List<String> fields) {
        this.random = new Random(seed);
        this.routes = routes;
        this.fields = fields;
    }

    /**
     * The next request, whole.
     *
     * @param cookie of a session; empty for none
     * @param token of its forms
     */
    String next(String host, String cookie, String token) {
        String[] route = one(routes).split(" ", -1);
        String method = often() ? route[0].replace("ANY", "GET") : one(METHODS);
        StringBuilder head = new StringBuilder(method).append(' ').append(path(route[1]));
        String query = parameters(random.nextInt(4));
        if (!query.isEmpty()) {
            head.append('?').append(query);
        }
        head.append(" HTTP/1.1\r\nHost: ").append(rarely() ? oddHost(host) : host);
        head.append("\r\nConnection: close\r\n");
        if (!cookie.isEmpty()) {
            head.append("Cookie: ").append(cookie).append("\r\n");
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            head.append(one(HEADERS)).append("\r\n");
        }
        if (!method.equals("POST") && !rarely()) {
            return head.append("\r\n").toString();
        }
        String form = (often() ? "_csrf=" + token + "&" : "") + parameters(1 + random.nextInt(6));
        if (!head.toString().contains("Content-Type:")) {
            head.append("Content-Type: application/x-www-form-urlencoded\r\n");
        }
        return head + "Content-Length: " + form.length() + "\r\n\r\n" + form;
    }

    private String path(String pattern) {
        Matcher variable = VARIABLE.matcher(pattern);
        return variable.replaceAll(found -> Matcher.quoteReplacement(
                often() ? one(USUAL.getOrDefault(found.group(1), List.of("1", "a"))) : value()));
    }

    private String oddHost(String host) {
        return one(List.of("a".repeat(3_000), "<a>", "localhost:99999", "[::1", "a_b", "", host + ".", "例え.jp"));
    }

    private String parameters(int count) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = often() ? URLEncoder.encode(one(fields), StandardCharsets.UTF_8) : name();
            all.add(name + "=" + value());
            if (rarely()) {
                all.add(name + "=" + value());
            }
        }
        return String.join("&", all);
    }

    private String name() {
        return rarely() ? one(WRITTEN) : URLEncoder.encode(one(NAMES), StandardCharsets.UTF_8);
    }

    private String value() {
        return random.nextInt(3) == 0 ? one(WRITTEN) : URLEncoder.encode(one(TEXTS), StandardCharsets.UTF_8);
    }

    private boolean often() {
        return random.nextInt(10) < 7;
    }

    private boolean rarely() {
        return random.nextInt(20) == 0;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
