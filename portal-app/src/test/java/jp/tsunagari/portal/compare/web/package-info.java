@NullMarked
package jp.tsunagari.portal.compare.web;

import org.jspecify.annotations.NullMarked;
