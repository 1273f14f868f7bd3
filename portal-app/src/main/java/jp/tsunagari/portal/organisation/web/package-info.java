/** Pages of organisations. */
@NullMarked
package jp.tsunagari.portal.organisation.web;

import org.jspecify.annotations.NullMarked;
