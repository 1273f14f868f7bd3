package jp.tsunagari.portal.organisation;

import tools.jackson.databind.json.JsonMapper;

/** An organisation's details as JSON, for the history of its card. */
public final class OrganisationJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private OrganisationJson() {}

    public static String write(OrganisationDetails details) {
        return MAPPER.writeValueAsString(details);
    }

    /**
     * @throws tools.jackson.core.JacksonException if it is none; only what {@link #write} made is stored
     */
    public static OrganisationDetails read(String json) {
        return MAPPER.readValue(json, OrganisationDetails.class);
    }
}
