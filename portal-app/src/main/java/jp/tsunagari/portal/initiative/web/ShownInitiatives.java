package jp.tsunagari.portal.initiative.web;

import java.util.List;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.NotFoundException.GoneException;
import org.springframework.stereotype.Component;

/** The initiative that an address names, at whichever address, or why there is none: never, or not any more. */
@Component
public class ShownInitiatives {

    private final Initiatives initiatives;

    ShownInitiatives(Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    /**
     * @throws GoneException if it has been withdrawn
     * @throws NotFoundException if there is none
     */
    public InitiativeView get(String slug) {
        return initiatives.findBySlug(slug).orElseThrow(() -> missing(initiatives.isWithdrawn(slug), slug));
    }

    /**
     * As above, by its number.
     *
     * @throws GoneException if it has been withdrawn
     * @throws NotFoundException if there is none
     */
    public InitiativeSummary get(long id) {
        return initiatives.summaries(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> missing(initiatives.isWithdrawn(id), String.valueOf(id)));
    }

    private static RuntimeException missing(boolean withdrawn, String which) {
        return withdrawn ? new GoneException("withdrawn: " + which) : new NotFoundException("no initiative " + which);
    }
}
