/** Pages of the feature, on the real catalogue. */
@NullMarked
package jp.tsunagari.portal.group.web;

import org.jspecify.annotations.NullMarked;
