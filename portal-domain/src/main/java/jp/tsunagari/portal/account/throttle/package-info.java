/** Slows down those who try passwords, links or codes, and never shuts anyone out for good. */
@NullMarked
package jp.tsunagari.portal.account.throttle;

import org.jspecify.annotations.NullMarked;
