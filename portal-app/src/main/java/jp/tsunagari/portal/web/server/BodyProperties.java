package jp.tsunagari.portal.web.server;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What clients may send, and how long threads wait for them.
 *
 * @param maxForm the largest body without files
 * @param time in which a form must have come; files may take longer, as long as they keep coming
 * @param maxWaiting threads that may wait for bodies at the same time
 * @param maxWaitingOfClient the same for one address
 * @param maxUploads uploads at the same time
 */
@ConfigurationProperties("portal.bodies")
record BodyProperties(
        @DefaultValue("2MB") DataSize maxForm,
        @DefaultValue("20s") Duration time,
        @DefaultValue("40") int maxWaiting,
        @DefaultValue("20") int maxWaitingOfClient,
        @DefaultValue("4") int maxUploads) {}
