@NullMarked
package jp.tsunagari.portal.report.web;

import org.jspecify.annotations.NullMarked;
