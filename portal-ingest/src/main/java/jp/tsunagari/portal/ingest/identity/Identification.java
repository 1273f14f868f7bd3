package jp.tsunagari.portal.ingest.identity;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How it is known, or is not, to which card something belongs that was read.
 *
 * @param candidates the most like first; those of a card that is decided or clear are for whoever doubts it
 * @param decision what counts of what people have said, of this plan or an earlier one; null if nothing does
 * @param fingerprint by which what was read is known again
 */
public record Identification(
        State state, List<Candidate> candidates, @Nullable IdentityDecision decision, String fingerprint) {

    /** What is known. */
    public enum State {
        /** By the evidence. */
        CLEAR,
        /** By the evidence, although the name is another. */
        RENAMED,
        /** A person has said it. */
        DECIDED,
        /** A person has to say it: until then nothing is done. */
        OPEN,
        /** That of its organisation is open. */
        WAITING;

        /** Of the word for it. */
        public String messageKey() {
            return "identity.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A card that it may belong to.
     *
     * @param slug null for another organisation of the same plan
     */
    public record Candidate(
            IdentityDecision.Target target, @Nullable String slug, String name, CardLikeness likeness) {}

    public Identification {
        candidates = List.copyOf(candidates);
    }

    /** Whether nothing may be done to any card before a person has decided. */
    public boolean isUndecided() {
        return state == State.OPEN || state == State.WAITING;
    }
}
