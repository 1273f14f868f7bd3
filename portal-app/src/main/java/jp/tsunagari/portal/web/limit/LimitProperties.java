package jp.tsunagari.portal.web.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much may be asked for.
 *
 * @param requestsPerSecond of one network that is not the portal's own; 0 for as many as come
 * @param burst how many of them may come at once
 * @param files made at the same time
 * @param waitingFiles how many may wait for their turn
 * @param fileWait how long they wait before they are told to come back
 */
@ConfigurationProperties("portal.limits")
record LimitProperties(
        @DefaultValue("60") int requestsPerSecond,
        @DefaultValue("1200") int burst,
        @DefaultValue("2") int files,
        @DefaultValue("8") int waitingFiles,
        @DefaultValue("10s") Duration fileWait) {}
