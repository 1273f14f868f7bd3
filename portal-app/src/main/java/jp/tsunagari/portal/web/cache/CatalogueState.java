package jp.tsunagari.portal.web.cache;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.tsunagari.portal.catalogue.SeenRevision;
import jp.tsunagari.portal.search.index.IndexFollower;
import jp.tsunagari.portal.search.index.IndexStatus;
import jp.tsunagari.portal.shared.ProgramFiles;
import jp.tsunagari.portal.web.Dates;
import org.springframework.stereotype.Component;

/** What a public page is made from besides its address: the catalogue's revision, the program, and the day in Japan. */
@Component
public class CatalogueState {

    /** A change must show after a second at most, whichever process made it. */
    private static final Duration MAX_UNSEEN = Duration.ofSeconds(1);

    private final SeenRevision seen;
    private final IndexFollower index;
    private final Clock clock;
    private final String program = ProgramFiles.sha256(
            "classpath*:jp/tsunagari/portal/**/*.class",
            "classpath*:templates/**/*.html",
            "classpath*:static/**/*.*",
            "classpath*:application.yml");

    CatalogueState(SeenRevision seen, IndexFollower index, Clock clock) {
        this.seen = seen;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Names the state that pages are made from now; empty while it is not known for sure: when the database has not been
     * heard of for a second, or the index has not caught up with it. Asks no database.
     */
    public Optional<String> current() {
        return state().map(state -> state.name() + "/" + LocalDate.now(clock.withZone(Dates.JAPAN)));
    }

    /** The same with when it came about. */
    Optional<State> state() {
        IndexStatus status = index.status();
        return status.rebuilding() || status.failure() != null
                ? Optional.empty()
                : seen.within(MAX_UNSEEN)
                        .filter(revision -> revision.number() == status.revision())
                        .map(revision -> new State(
                                program + "/" + revision.number() + "/" + revision.takenAt(), revision.takenAt()));
    }

    /**
     * A state that pages are made from.
     *
     * @param takenAt when the catalogue changed last
     */
    record State(String name, Instant takenAt) {}
}
