@NullMarked
package jp.tsunagari.portal.theme.web;

import org.jspecify.annotations.NullMarked;
