package jp.tsunagari.portal.web.contact;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The organisation that runs the portal, by the name that {@code portal.operator} gives it, for the foot of every page. */
@Component("operator")
public class PortalOperator {

    private final String name;

    PortalOperator(@Value("${portal.operator:}") String name) {
        this.name = name.strip();
    }

    /** Empty where nobody has set it. */
    public String name() {
        return name;
    }
}
