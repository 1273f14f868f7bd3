/** Mails that wait to be sent, in the database: any node may send any of them, and none is forgotten. */
@NullMarked
package jp.tsunagari.portal.mail;

import org.jspecify.annotations.NullMarked;
