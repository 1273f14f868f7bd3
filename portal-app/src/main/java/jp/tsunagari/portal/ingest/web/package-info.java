/** What an admin sees of the imports. */
@NullMarked
package jp.tsunagari.portal.ingest.web;

import org.jspecify.annotations.NullMarked;
