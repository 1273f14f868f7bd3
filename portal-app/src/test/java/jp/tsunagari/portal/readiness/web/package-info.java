/** What is missing before going public, as admins see it. */
@NullMarked
package jp.tsunagari.portal.readiness.web;

import org.jspecify.annotations.NullMarked;
