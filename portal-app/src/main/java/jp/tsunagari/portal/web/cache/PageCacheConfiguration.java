package jp.tsunagari.portal.web.cache;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the cache before sessions and security: what it answers costs neither. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PageCacheProperties.class)
class PageCacheConfiguration {

    /** Behind the filters that set the encoding and measure requests, before everything else. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

    @Bean
    FilterRegistrationBean<PageCacheFilter> pageCacheFilter(PageCacheProperties properties, CatalogueState catalogue) {
        var registration = new FilterRegistrationBean<>(new PageCacheFilter(new PageCache(properties), catalogue));
        registration.setOrder(ORDER);
        registration.setEnabled(properties.enabled());
        return registration;
    }
}
