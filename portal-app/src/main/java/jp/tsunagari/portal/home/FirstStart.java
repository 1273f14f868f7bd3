package jp.tsunagari.portal.home;

import jp.tsunagari.portal.ingest.ImportRuns;
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

    private final StartLock lock;
    private final ImportRuns importRuns;
    private final FirstAdmin firstAdmin;
    private final SeedImport seedImport;
    private final Welcome welcome;

    FirstStart(StartLock lock, ImportRuns importRuns, FirstAdmin firstAdmin, SeedImport seedImport, Welcome welcome) {
        this.lock = lock;
        this.importRuns = importRuns;
        this.firstAdmin = firstAdmin;
        this.seedImport = seedImport;
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
        welcome.print(signIn);
    }
}
