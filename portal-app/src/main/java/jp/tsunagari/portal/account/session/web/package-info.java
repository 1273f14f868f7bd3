/** The page where people see where they are signed in, and end what they do not know. */
@NullMarked
package jp.tsunagari.portal.account.session.web;

import org.jspecify.annotations.NullMarked;
