@NullMarked
package jp.tsunagari.portal.search.query;

import org.jspecify.annotations.NullMarked;
