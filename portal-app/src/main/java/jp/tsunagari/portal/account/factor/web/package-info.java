/** The page where people set up their second factor, and turn it off. */
@NullMarked
package jp.tsunagari.portal.account.factor.web;

import org.jspecify.annotations.NullMarked;
