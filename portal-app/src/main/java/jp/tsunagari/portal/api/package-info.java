/** The catalogue as JSON. */
@NullMarked
package jp.tsunagari.portal.api;

import org.jspecify.annotations.NullMarked;
