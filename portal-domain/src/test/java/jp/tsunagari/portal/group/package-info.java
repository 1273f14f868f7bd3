@NullMarked
package jp.tsunagari.portal.group;

import org.jspecify.annotations.NullMarked;
