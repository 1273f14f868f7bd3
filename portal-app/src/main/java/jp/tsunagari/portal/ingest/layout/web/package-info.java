/** The layouts of documents, for admins. */
@NullMarked
package jp.tsunagari.portal.ingest.layout.web;

import org.jspecify.annotations.NullMarked;
