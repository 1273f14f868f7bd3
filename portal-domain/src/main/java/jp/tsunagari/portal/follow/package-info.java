/** What people want to be told about by mail, without an account: who, what, how often, and what they know already. */
@NullMarked
package jp.tsunagari.portal.follow;

import org.jspecify.annotations.NullMarked;
