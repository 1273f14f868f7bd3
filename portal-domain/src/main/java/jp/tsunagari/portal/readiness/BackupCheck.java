package jp.tsunagari.portal.readiness;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.tsunagari.portal.message.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How old the last backup is. */
@Component
@Order(50)
class BackupCheck implements ReadinessCheck {

    private final BackupMark mark;
    private final Duration maxAge;
    private final Clock clock;
    private final Finding.Words words;

    BackupCheck(
            @Value("${portal.home}") Path home,
            @Value("${portal.backup.max-age:7d}") Duration maxAge,
            Clock clock,
            Messages messages) {
        this.mark = new BackupMark(home);
        this.maxAge = maxAge;
        this.clock = clock;
        this.words = new Finding.Words(messages, "backup");
    }

    @Override
    public Finding look() {
        Optional<Instant> last = mark.time();
        if (last.isEmpty()) {
            return words.missing(null, "none", BackupMark.FILE);
        }
        Duration age = Duration.between(last.get(), clock.instant());
        String hours = String.valueOf(Math.max(0, age.toHours()));
        String days = String.valueOf(Math.max(0, age.toDays()));
        if (age.compareTo(maxAge) > 0) {
            return words.missing(null, "old", days, String.valueOf(maxAge.toDays()), BackupMark.FILE);
        }
        return words.ready("ready", hours);
    }
}
