/** The page on which the people of an organisation see and invite each other. */
@NullMarked
package jp.tsunagari.portal.account.colleague.web;

import org.jspecify.annotations.NullMarked;
