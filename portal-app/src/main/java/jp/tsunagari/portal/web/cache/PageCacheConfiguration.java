package jp.tsunagari.portal.web.cache;

import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.LocaleResolver;

/** Puts the cache before sessions and security: what it answers costs neither. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PageCacheConfiguration.PageCacheProperties.class)
class PageCacheConfiguration {

    /** After the filters that set the encoding and measure requests, before everything else. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

    @Bean
    PageCache pageCache(PageCacheProperties properties) {
        return new PageCache(properties);
    }

    @Bean
    MeterBinder pageCacheMetrics(PageCache cache) {
        return cache::bindTo;
    }

    @Bean
    FilterRegistrationBean<PageCacheFilter> pageCacheFilter(
            PageCacheProperties properties,
            PageCache cache,
            CatalogueState catalogue,
            ObjectProvider<LocaleResolver> languages) {
        var registration = new FilterRegistrationBean<>(new PageCacheFilter(cache, catalogue, languages));
        registration.setOrder(ORDER);
        registration.setEnabled(properties.enabled());
        return registration;
    }

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
}
