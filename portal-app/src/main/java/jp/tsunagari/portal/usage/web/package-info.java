/** Counts what people open and take, and shows admins how often. */
@NullMarked
package jp.tsunagari.portal.usage.web;

import org.jspecify.annotations.NullMarked;
