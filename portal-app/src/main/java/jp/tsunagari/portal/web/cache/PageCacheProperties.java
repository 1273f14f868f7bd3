package jp.tsunagari.portal.web.cache;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much memory finished pages may take.
 *
 * @param size of all pages together, about; 0 turns the cache and its ETags off
 */
@ConfigurationProperties("portal.page-cache")
record PageCacheProperties(@DefaultValue("64MB") DataSize size) {

    boolean enabled() {
        return size.toBytes() > 0;
    }
}
