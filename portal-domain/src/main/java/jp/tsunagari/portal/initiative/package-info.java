/** The initiatives: what an organisation did, for whom, how, where, and what came of it. */
@NullMarked
package jp.tsunagari.portal.initiative;

import org.jspecify.annotations.NullMarked;
