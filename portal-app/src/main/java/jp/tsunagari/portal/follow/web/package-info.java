/** Following by mail: the form, the page of each follower, what is told, and the desk of the admins. */
@NullMarked
package jp.tsunagari.portal.follow.web;

import org.jspecify.annotations.NullMarked;
