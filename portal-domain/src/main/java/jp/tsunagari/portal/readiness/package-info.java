/** What is still missing before the portal can be shown to the public: for the command {@code doctor} and for admins. */
@NullMarked
package jp.tsunagari.portal.readiness;

import org.jspecify.annotations.NullMarked;
