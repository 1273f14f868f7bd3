/** What became of a card over time, for its own organisation and for admins. */
@NullMarked
package jp.tsunagari.portal.history.web;

import org.jspecify.annotations.NullMarked;
