/** Sends mail in the portal's name. */
@NullMarked
package jp.tsunagari.portal.web.mail;

import org.jspecify.annotations.NullMarked;
