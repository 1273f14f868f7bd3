/** The catalogue as JSON, and what all machine formats share: addresses, parameters, problems. */
@NullMarked
package jp.tsunagari.portal.api;

import org.jspecify.annotations.NullMarked;
