/** Two groups of initiatives side by side, each by its own words and filters. */
@NullMarked
package jp.tsunagari.portal.group.web;

import org.jspecify.annotations.NullMarked;
