/** Single fields of the forms of cards that people write in many ways. */
@NullMarked
package jp.tsunagari.portal.card.web.field;

import org.jspecify.annotations.NullMarked;
