/** What the reader goes by, in words for people: its rule tables, what its notes mean, how well it was seen to read. */
@NullMarked
package jp.tsunagari.portal.ingest.rules;

import org.jspecify.annotations.NullMarked;
