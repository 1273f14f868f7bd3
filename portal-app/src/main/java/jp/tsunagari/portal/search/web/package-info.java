/** Finding on the web: what an address asks for, and the list that answers. */
@NullMarked
package jp.tsunagari.portal.search.web;

import org.jspecify.annotations.NullMarked;
