/** Pages and tiles of initiatives. */
@NullMarked
package jp.tsunagari.portal.initiative.web;

import org.jspecify.annotations.NullMarked;
