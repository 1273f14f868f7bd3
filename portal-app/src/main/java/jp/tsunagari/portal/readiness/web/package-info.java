/** What is still missing before the portal can be shown to the public, as admins see it. */
@NullMarked
package jp.tsunagari.portal.readiness.web;

import org.jspecify.annotations.NullMarked;
