@NullMarked
package jp.tsunagari.portal.metrics.web;

import org.jspecify.annotations.NullMarked;
