/** Who may see and do what, and the headers that every answer carries. */
@NullMarked
package jp.tsunagari.portal.security;

import org.jspecify.annotations.NullMarked;
