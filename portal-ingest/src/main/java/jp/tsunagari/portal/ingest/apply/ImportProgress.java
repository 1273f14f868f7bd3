package jp.tsunagari.portal.ingest.apply;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How far the plans are that this portal is applying. In memory only: what is being applied is one transaction, of which
 * nothing else can be seen, and which ends with the process.
 */
@Component
public class ImportProgress {

    private final Map<Long, Progress> running = new ConcurrentHashMap<>();

    /**
     * @param total cards, 0 before they are known
     * @param problem Japanese: why it ended without having done anything; null while it runs
     */
    public record Progress(int done, int total, @Nullable String problem) {}

    /** Empty if this portal is not applying the plan, nor has failed at it. */
    public Optional<Progress> of(long plan) {
        return Optional.ofNullable(running.get(plan));
    }

    /** Whether it is new that this plan is being applied. */
    public boolean announce(long plan) {
        Progress former = running.get(plan);
        if (former != null && former.problem() == null) {
            return false;
        }
        running.put(plan, new Progress(0, 0, null));
        return true;
    }

    public void begin(long plan, int total) {
        running.computeIfPresent(plan, (id, now) -> new Progress(0, total, null));
    }

    public void step(long plan) {
        running.computeIfPresent(plan, (id, now) -> new Progress(now.done() + 1, now.total(), now.problem()));
    }

    public void fail(long plan, String problem) {
        running.put(plan, new Progress(0, 0, problem));
    }

    public void end(long plan) {
        running.remove(plan);
    }
}
