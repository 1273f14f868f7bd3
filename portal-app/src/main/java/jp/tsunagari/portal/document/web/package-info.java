/** Where documents are from: what readers are told of it, and where admins say it. */
@NullMarked
package jp.tsunagari.portal.document.web;

import org.jspecify.annotations.NullMarked;
