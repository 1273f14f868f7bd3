package jp.tsunagari.portal.web;

import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts addresses of pages together. */
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
}
