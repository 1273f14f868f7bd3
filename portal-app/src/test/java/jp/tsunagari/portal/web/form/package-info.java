@NullMarked
package jp.tsunagari.portal.web.form;

import org.jspecify.annotations.NullMarked;
