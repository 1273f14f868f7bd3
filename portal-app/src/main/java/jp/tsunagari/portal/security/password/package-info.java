/** What passwords must be like, wherever they are set, and how they are stored. */
@NullMarked
package jp.tsunagari.portal.security.password;

import org.jspecify.annotations.NullMarked;
