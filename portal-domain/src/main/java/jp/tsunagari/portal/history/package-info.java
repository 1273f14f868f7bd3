/** What every card was at each time, who made it so, and what the documents last said of it. */
@NullMarked
package jp.tsunagari.portal.history;

import org.jspecify.annotations.NullMarked;
