/** The description of the API: OpenAPI for programs, and a page for people, both made from the code. */
@NullMarked
package jp.tsunagari.portal.api.docs;

import org.jspecify.annotations.NullMarked;
