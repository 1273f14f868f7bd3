package jp.tsunagari.portal.booklet.web;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BookletProperties.class)
@EnableScheduling
class BookletConfiguration {}
