/** The portal's own tables that come back after people have edited them: what they changed, held against what was exported. */
@NullMarked
package jp.tsunagari.portal.ingest.exported;

import org.jspecify.annotations.NullMarked;
