/** What all pages share: the layout's data, error pages, how dates and pages are written. */
@NullMarked
package jp.tsunagari.portal.web;

import org.jspecify.annotations.NullMarked;
