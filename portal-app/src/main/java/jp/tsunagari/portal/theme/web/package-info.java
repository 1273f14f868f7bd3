/** The pages of themes: for readers, and for the admins who make them. */
@NullMarked
package jp.tsunagari.portal.theme.web;

import org.jspecify.annotations.NullMarked;
