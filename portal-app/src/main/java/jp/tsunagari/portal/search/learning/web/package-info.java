/** Which requests are counted as searches, and what admins see of them. */
@NullMarked
package jp.tsunagari.portal.search.learning.web;

import org.jspecify.annotations.NullMarked;
