/** What an initiative took: what others ask before they begin the same where they are. */
@NullMarked
package jp.tsunagari.portal.effort;

import org.jspecify.annotations.NullMarked;
