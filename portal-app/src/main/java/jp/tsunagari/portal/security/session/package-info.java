/** Where sessions are kept, who they belong to, and how they are ended. */
@NullMarked
package jp.tsunagari.portal.security.session;

import org.jspecify.annotations.NullMarked;
