/** What the portal is built with, and what is known against it. */
@NullMarked
package jp.tsunagari.portal.library;

import org.jspecify.annotations.NullMarked;
