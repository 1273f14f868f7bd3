/** Recognises contacts of persons in Japanese texts, so that they are not published by accident. */
@NullMarked
package jp.tsunagari.portal.contact;

import org.jspecify.annotations.NullMarked;
