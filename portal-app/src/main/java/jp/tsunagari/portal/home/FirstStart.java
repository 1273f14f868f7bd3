package jp.tsunagari.portal.home;

import java.time.Duration;
import jp.tsunagari.portal.ingest.run.ImportRuns;
import jp.tsunagari.portal.search.index.IndexFollower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * What a start has to see to before the portal is ready: an admin who can sign in, and a catalogue with something in
 * it. On a later start there is nothing left to do.
 */
@Component
class FirstStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    /** A small catalogue is indexed before the portal says that it is ready; a large one while it answers. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final StartLock lock;
    private final ImportRuns importRuns;
    private final FirstAdmin firstAdmin;
    private final SeedImport seedImport;
    private final IndexFollower index;
    private final Welcome welcome;

    FirstStart(
            StartLock lock,
            ImportRuns importRuns,
            FirstAdmin firstAdmin,
            SeedImport seedImport,
            IndexFollower index,
            Welcome welcome) {
        this.lock = lock;
        this.importRuns = importRuns;
        this.firstAdmin = firstAdmin;
        this.seedImport = seedImport;
        this.index = index;
        this.welcome = welcome;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        FirstAdmin.SignIn signIn = lock.holding(() -> {
            int interrupted = importRuns.closeInterrupted();
            if (interrupted > 0) {
                log.warn("前回の起動は取り込みの途中で止まりました。カタログには何も加わっていないため、取り込みをやり直します。");
            }
            seedImport.run();
            return firstAdmin.ensure();
        });
        if (!index.awaitCurrent(LONGEST_WAIT)) {
            log.info("検索の索引を作っています。できあがるまで、一覧に出ない取組があります。");
        }
        welcome.print(signIn);
    }
}
