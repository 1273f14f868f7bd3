@NullMarked
package jp.tsunagari.portal.audit.web;

import org.jspecify.annotations.NullMarked;
