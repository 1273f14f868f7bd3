@NullMarked
package jp.tsunagari.portal.audit;

import org.jspecify.annotations.NullMarked;
