/** Finding on the web, with the real catalogue. */
@NullMarked
package jp.tsunagari.portal.web.contact;

import org.jspecify.annotations.NullMarked;
