package jp.tsunagari.portal.web;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Takes the place of the framework's filter, for requests and for error pages as that one does. */
@Configuration(proxyBeanMethods = false)
class FileLinkConfiguration {

    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> fileLinks(ObjectProvider<ResourceUrlProvider> files) {
        var registration = new FilterRegistrationBean<ResourceUrlEncodingFilter>(new FileLinks(files));
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        return registration;
    }
}
