@NullMarked
package jp.tsunagari.portal.document.web;

import org.jspecify.annotations.NullMarked;
