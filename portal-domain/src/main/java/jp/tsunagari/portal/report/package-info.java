/** What readers report: mistakes, questions, infringed rights; and what has become of it. */
@NullMarked
package jp.tsunagari.portal.report;

import org.jspecify.annotations.NullMarked;
