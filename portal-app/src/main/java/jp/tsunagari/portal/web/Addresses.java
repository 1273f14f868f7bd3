package jp.tsunagari.portal.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Puts addresses of pages together, and takes them apart. */
public final class Addresses {

    private Addresses() {}

    /** A path with parameters after it, encoded, in the order given; the path alone when there are none. */
    public static String of(String path, List<Map.Entry<String, String>> parameters) {
        if (parameters.isEmpty()) {
            return path;
        }
        UriComponentsBuilder builder = UriComponentsBuilder.newInstance();
        parameters.forEach(parameter -> builder.queryParam(parameter.getKey(), "{v}"));
        Object[] values = parameters.stream().map(Map.Entry::getValue).toArray();
        return path + "?" + builder.encode().buildAndExpand(values).getQuery();
    }

    /** The parameters of the query part of an address, decoded; one without a value is left out. */
    public static MultiValueMap<String, String> parameters(String query) {
        MultiValueMap<String, String> decoded = new LinkedMultiValueMap<>();
        UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .forEach((name, values) -> values.stream()
                        .filter(Objects::nonNull)
                        .forEach(value -> decoded.add(name, decoded(value.replace('+', ' ')))));
        return decoded;
    }

    /** A part of an address; as it is where it was copied in letters, in which a percent sign is one. */
    public static String decoded(String part) {
        try {
            return UriUtils.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException inLetters) {
            return part;
        }
    }
}
