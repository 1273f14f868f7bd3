@NullMarked
package jp.tsunagari.portal.web.mail;

import org.jspecify.annotations.NullMarked;
