/** Figures of the running portal for those who operate it, in the format of Prometheus. */
@NullMarked
package jp.tsunagari.portal.metrics.web;

import org.jspecify.annotations.NullMarked;
