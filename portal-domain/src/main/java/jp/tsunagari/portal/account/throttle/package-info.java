/** Slows down whoever tries passwords, links or codes, and never shuts anybody out for good. */
@NullMarked
package jp.tsunagari.portal.account.throttle;

import org.jspecify.annotations.NullMarked;
