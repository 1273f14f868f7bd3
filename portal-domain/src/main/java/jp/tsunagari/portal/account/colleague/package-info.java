/** The people of one organisation, as they see and invite each other. */
@NullMarked
package jp.tsunagari.portal.account.colleague;

import org.jspecify.annotations.NullMarked;
