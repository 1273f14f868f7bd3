/** Whether somebody who has signed in may still go on. */
@NullMarked
package jp.tsunagari.portal.account.session;

import org.jspecify.annotations.NullMarked;
