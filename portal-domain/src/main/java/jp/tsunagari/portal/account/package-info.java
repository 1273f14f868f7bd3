/** The people who sign in, and what they may do. */
@NullMarked
package jp.tsunagari.portal.account;

import org.jspecify.annotations.NullMarked;
