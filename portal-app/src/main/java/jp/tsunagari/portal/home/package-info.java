/** The home folder: the database that comes with the portal, and clear words when a start fails. */
@NullMarked
package jp.tsunagari.portal.home;

import org.jspecify.annotations.NullMarked;
