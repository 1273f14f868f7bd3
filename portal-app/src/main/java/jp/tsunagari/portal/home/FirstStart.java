package jp.tsunagari.portal.home;

import java.time.Duration;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.postgres.DatabaseLocks;
import jp.tsunagari.portal.postgres.DatabaseLocks.DatabaseLock;
import jp.tsunagari.portal.search.index.IndexFollower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * What a start has to see to before the portal is ready: an admin who can sign in, and a catalogue with something in
 * it. On a later start there is nothing left to do. Where several portals share a database server, one at a time does it.
 */
@Component
class FirstStart implements ApplicationRunner {

    /** A small catalogue is indexed before the portal says that it is ready; a large one while it answers. */
    private static final Duration MAX_WAIT = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    private final DatabaseLocks locks;
    private final FirstAdmin firstAdmin;
    private final SeedImport seedImport;
    private final IndexFollower index;
    private final Welcome welcome;
    private final Messages messages;

    FirstStart(
            DatabaseLocks locks,
            FirstAdmin firstAdmin,
            SeedImport seedImport,
            IndexFollower index,
            Welcome welcome,
            Messages messages) {
        this.locks = locks;
        this.firstAdmin = firstAdmin;
        this.seedImport = seedImport;
        this.index = index;
        this.welcome = welcome;
        this.messages = messages;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        FirstAdmin.SignIn signIn =
                locks.holding(DatabaseLock.FIRST_START, () -> log.info(messages.get("home.start.other-portal")), () -> {
                    seedImport.run();
                    return firstAdmin.ensure();
                });
        welcome.print(signIn, index.awaitCurrent(MAX_WAIT));
    }
}
