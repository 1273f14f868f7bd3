/** What the embedded server does before and after the portal's own code: bodies, slow clients, answers of its own. */
@NullMarked
package jp.tsunagari.portal.web.server;

import org.jspecify.annotations.NullMarked;
