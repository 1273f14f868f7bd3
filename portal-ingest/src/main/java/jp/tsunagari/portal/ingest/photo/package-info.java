/** Makes of a picture that was sent, whatever is in it, pictures that can be shown. */
@NullMarked
package jp.tsunagari.portal.ingest.photo;

import org.jspecify.annotations.NullMarked;
