/** Pages by which people come to their accounts and keep them, and by which admins look after them. */
@NullMarked
package jp.tsunagari.portal.account.web;

import org.jspecify.annotations.NullMarked;
