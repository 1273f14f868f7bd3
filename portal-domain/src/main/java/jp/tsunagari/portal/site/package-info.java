/** The pages that every public site has and that its operator writes: who runs it, privacy, terms of use, help. */
@NullMarked
package jp.tsunagari.portal.site;

import org.jspecify.annotations.NullMarked;
