/** Takes documents into the catalogue: what the portal asks of it. The rooms below do the work. */
@NullMarked
package jp.tsunagari.portal.ingest;

import org.jspecify.annotations.NullMarked;
