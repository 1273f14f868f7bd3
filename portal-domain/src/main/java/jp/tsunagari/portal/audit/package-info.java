/** The log of who did what: signing in, accounts, cards, imports, exports. Only ever added to. */
@NullMarked
package jp.tsunagari.portal.audit;

import org.jspecify.annotations.NullMarked;
