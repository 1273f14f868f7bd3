/** Drafts of forms that several windows of one person write at once. */
@NullMarked
package jp.tsunagari.portal.card.draft;

import org.jspecify.annotations.NullMarked;
