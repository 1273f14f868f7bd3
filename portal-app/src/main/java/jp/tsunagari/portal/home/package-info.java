/** The first start: an admin, the documents of the seed folder, and clear words for the operator. */
@NullMarked
package jp.tsunagari.portal.home;

import org.jspecify.annotations.NullMarked;
