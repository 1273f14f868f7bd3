/** The second thing that proves who a user is: a code from an app, and codes on paper for when the app is lost. */
@NullMarked
package jp.tsunagari.portal.account.factor;

import org.jspecify.annotations.NullMarked;
