@NullMarked
package jp.tsunagari.portal.search.synonym;

import org.jspecify.annotations.NullMarked;
