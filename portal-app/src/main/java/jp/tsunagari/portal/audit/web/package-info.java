/** The audit log for admins, and what writes signing in and out into it. */
@NullMarked
package jp.tsunagari.portal.audit.web;

import org.jspecify.annotations.NullMarked;
