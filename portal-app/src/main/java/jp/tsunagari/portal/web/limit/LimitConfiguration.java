package jp.tsunagari.portal.web.limit;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitProperties.class)
class LimitConfiguration {

    /** Before anything looks into a request. */
    private static final int BEFORE_ALL = Ordered.HIGHEST_PRECEDENCE + 10;

    /** After sessions, which tell visitors apart, and after pages from memory, which cost nothing. */
    private static final int AFTER_KEPT_PAGES = Ordered.HIGHEST_PRECEDENCE + 110;

    @Bean
    FilterRegistrationBean<FairShareFilter> fairShares(LimitProperties limits) {
        var registration = new FilterRegistrationBean<>(new FairShareFilter(limits));
        registration.setOrder(BEFORE_ALL);
        registration.setEnabled(limits.requestsPerSecond() > 0);
        return registration;
    }

    @Bean
    FilterRegistrationBean<FileTurnFilter> fileTurns(LimitProperties limits) {
        var registration = new FilterRegistrationBean<>(new FileTurnFilter(limits));
        registration.setOrder(AFTER_KEPT_PAGES);
        return registration;
    }
}
