/** Large catalogues of invented initiatives, and measurements on them; see docs/performance.md. */
@NullMarked
package jp.tsunagari.portal.load;

import org.jspecify.annotations.NullMarked;
