/** How much of the portal's work one visitor may ask for at a time. */
@NullMarked
package jp.tsunagari.portal.web.limit;

import org.jspecify.annotations.NullMarked;
