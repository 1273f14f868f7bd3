@NullMarked
package jp.tsunagari.portal.vocabulary;

import org.jspecify.annotations.NullMarked;
