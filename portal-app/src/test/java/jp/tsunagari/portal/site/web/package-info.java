@NullMarked
package jp.tsunagari.portal.site.web;

import org.jspecify.annotations.NullMarked;
