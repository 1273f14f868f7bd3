package jp.tsunagari.portal.booklet.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is made.
 *
 * @param maxCases of one booklet
 * @param open orders that may wait or be in the making at the same time, on all nodes together
 */
@ConfigurationProperties("portal.booklets")
record BookletProperties(
        @DefaultValue("50") int maxCases, @DefaultValue("8") int open) {}
