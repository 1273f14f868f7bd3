/** The shortlist: initiatives that a visitor has picked, kept in the address alone. */
@NullMarked
package jp.tsunagari.portal.shortlist.web;

import org.jspecify.annotations.NullMarked;
