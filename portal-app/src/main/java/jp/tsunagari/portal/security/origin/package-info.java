/** From where requests come and to which host: what a client says of itself counts only where an operator has said so. */
@NullMarked
package jp.tsunagari.portal.security.origin;

import org.jspecify.annotations.NullMarked;
