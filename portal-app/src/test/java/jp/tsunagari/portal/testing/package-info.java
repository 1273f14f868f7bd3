/** What tests of every feature share: a database, and the portal as a process of its own. */
@NullMarked
package jp.tsunagari.portal.testing;

import org.jspecify.annotations.NullMarked;
