package jp.tsunagari.portal.photo.web;

import java.util.Set;
import jp.tsunagari.portal.initiative.web.InitiativeTile;
import org.springframework.stereotype.Component;

/** The drawn marks of approaches, in {@code images/approaches.svg}, for templates. */
@Component("approachMarks")
class ApproachMarks {

    /** What there is a drawing of; admins may add approaches. */
    static final Set<String> DRAWN = Set.of(
            "gathering-place",
            "consultation",
            "online",
            "outreach",
            "food",
            "work",
            "learning",
            "daily-living",
            "housing",
            "training",
            "network",
            "information",
            "health",
            "model-building");

    static final String OTHER = "other";

    /** The name of the drawing for the first approach of an initiative. */
    public String of(InitiativeTile initiative) {
        return initiative.approaches().isEmpty()
                ? OTHER
                : of(initiative.approaches().get(0).code());
    }

    static String of(String code) {
        return DRAWN.contains(code) ? code : OTHER;
    }
}
