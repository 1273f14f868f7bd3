/** Asking organisations once a year whether their cards are still true, and what admins see of it. */
@NullMarked
package jp.tsunagari.portal.upkeep.web;

import org.jspecify.annotations.NullMarked;
