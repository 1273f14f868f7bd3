/** From a case to the terms of the controlled vocabularies, each with the words of the document that are the reason. */
@NullMarked
package jp.tsunagari.portal.ingest.vocabulary;

import org.jspecify.annotations.NullMarked;
