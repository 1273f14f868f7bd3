/** Whom visitors of the portal can ask. */
@NullMarked
package jp.tsunagari.portal.web.contact;

import org.jspecify.annotations.NullMarked;
