/** The pages of the site itself as readers see them and as admins edit them. */
@NullMarked
package jp.tsunagari.portal.site.web;

import org.jspecify.annotations.NullMarked;
