/** The organisations that carry the initiatives: who they are and where they sit. */
@NullMarked
package jp.tsunagari.portal.organisation;

import org.jspecify.annotations.NullMarked;
