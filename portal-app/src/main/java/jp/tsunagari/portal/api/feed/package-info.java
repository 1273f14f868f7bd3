/** What programs follow: feeds of changes for readers, and maps of all addresses for search engines. */
@NullMarked
package jp.tsunagari.portal.api.feed;

import org.jspecify.annotations.NullMarked;
