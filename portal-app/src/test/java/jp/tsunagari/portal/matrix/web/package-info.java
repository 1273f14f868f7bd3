/** Pages of the feature, on the real catalogue. */
@NullMarked
package jp.tsunagari.portal.matrix.web;

import org.jspecify.annotations.NullMarked;
