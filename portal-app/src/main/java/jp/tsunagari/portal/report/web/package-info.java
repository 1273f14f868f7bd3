/** The form with which readers report mistakes and ask questions, and the desk where they are answered. */
@NullMarked
package jp.tsunagari.portal.report.web;

import org.jspecify.annotations.NullMarked;
