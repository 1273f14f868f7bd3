package jp.tsunagari.portal.thesaurus;

import java.util.ArrayList;
import java.util.List;

/** A concept cannot be so. Nothing has been stored. */
public class ConceptRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ConceptFault> faults;

    /** @param faults at least one */
    ConceptRefusedException(List<ConceptFault> faults) {
        super(faults.toString());
        this.faults = new ArrayList<>(faults);
    }

    /** All of them at once, at least one. */
    public List<ConceptFault> faults() {
        return List.copyOf(faults);
    }
}
