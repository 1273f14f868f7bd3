package jp.tsunagari.portal.initiative;

import tools.jackson.databind.json.JsonMapper;

/** An initiative's details as JSON, for the history of its card. */
public final class InitiativeJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private InitiativeJson() {}

    public static String write(InitiativeDetails details) {
        return MAPPER.writeValueAsString(details);
    }

    /**
     * @throws tools.jackson.core.JacksonException if it is none; only what {@link #write} made is stored
     */
    public static InitiativeDetails read(String json) {
        return MAPPER.readValue(json, InitiativeDetails.class);
    }
}
