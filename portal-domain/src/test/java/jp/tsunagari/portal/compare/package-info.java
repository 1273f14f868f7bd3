@NullMarked
package jp.tsunagari.portal.compare;

import org.jspecify.annotations.NullMarked;
