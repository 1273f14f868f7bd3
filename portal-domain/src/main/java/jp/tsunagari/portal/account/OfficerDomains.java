package jp.tsunagari.portal.account;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.audit.AuditEvent;
import jp.tsunagari.portal.audit.AuditLog;
import jp.tsunagari.portal.message.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Domains of mail addresses with which officers may register by themselves. */
@Service
@Transactional(readOnly = true)
public class OfficerDomains {

    /** Of the longest name of a host. */
    private static final int MAX_LENGTH = 253;

    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    private final JdbcClient database;
    private final AuditLog audit;
    private final Messages messages;
    private final Clock clock;

    OfficerDomains(JdbcClient database, AuditLog audit, Messages messages, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.messages = messages.stored();
        this.clock = clock;
    }

    /** Whether this is the name of a domain, in lower case. */
    public static boolean isDomain(String name) {
        return name.length() <= MAX_LENGTH && DOMAIN.matcher(name).matches();
    }

    /** In the order of the alphabet. */
    public List<String> all() {
        return database.sql("select domain from officer_domain order by domain collate \"C\"")
                .query(String.class)
                .list();
    }

    /** Whether officers with this mail address may register; a domain below one that is allowed is another. */
    public boolean allow(String email) {
        String domain = email.substring(email.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
        return all().contains(domain);
    }

    /** Puts these in the place of the former ones; a line in the log says so, if anything changed. */
    @Transactional
    public void change(Set<String> domains, String by) {
        database.sql("lock table officer_domain in share row exclusive mode").update();
        List<String> before = all();
        List<String> after = List.copyOf(new TreeSet<>(domains));
        if (before.equals(after)) {
            return;
        }
        database.sql("delete from officer_domain").update();
        for (String domain : after) {
            database.sql("insert into officer_domain (domain, added_by, added_at) values (:domain, :by, :now)")
                    .param("domain", domain)
                    .param("by", by)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
        String between = messages.get("account.log.separator");
        audit.record(AuditEvent.of(AuditAction.OFFICER_DOMAINS_CHANGED)
                .with(messages.get("audit.detail.before"), String.join(between, before))
                .with(messages.get("audit.detail.after"), String.join(between, after)));
    }
}
