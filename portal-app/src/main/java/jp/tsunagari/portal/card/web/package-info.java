/** Where people keep the cards of their own organisation: forms, drafts, preview, and what to do when two edit at once. */
@NullMarked
package jp.tsunagari.portal.card.web;

import org.jspecify.annotations.NullMarked;
