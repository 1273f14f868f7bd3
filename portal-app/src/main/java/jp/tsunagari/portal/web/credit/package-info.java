/** Whom to name wherever contents of documents are passed on: the documents' own publishers, and their conditions. */
@NullMarked
package jp.tsunagari.portal.web.credit;

import org.jspecify.annotations.NullMarked;
