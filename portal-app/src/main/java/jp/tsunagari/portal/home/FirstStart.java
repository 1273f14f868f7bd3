package jp.tsunagari.portal.home;

import java.time.Duration;
import jp.tsunagari.portal.search.index.IndexFollower;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * What a start has to see to before the portal is ready: an admin who can sign in, and a catalogue with something in
 * it. On a later start there is nothing left to do.
 */
@Component
class FirstStart implements ApplicationRunner {

    /** A small catalogue is indexed before the portal says that it is ready; a large one while it answers. */
    private static final Duration MAX_WAIT = Duration.ofSeconds(5);

    private final StartLock lock;
    private final FirstAdmin firstAdmin;
    private final SeedImport seedImport;
    private final IndexFollower index;
    private final Welcome welcome;

    FirstStart(StartLock lock, FirstAdmin firstAdmin, SeedImport seedImport, IndexFollower index, Welcome welcome) {
        this.lock = lock;
        this.firstAdmin = firstAdmin;
        this.seedImport = seedImport;
        this.index = index;
        this.welcome = welcome;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        FirstAdmin.SignIn signIn = lock.holding(() -> {
            seedImport.run();
            return firstAdmin.ensure();
        });
        welcome.print(signIn, index.awaitCurrent(MAX_WAIT));
    }
}
