/** Pages on which admins look after target groups and approaches. */
@NullMarked
package jp.tsunagari.portal.vocabulary.web;

import org.jspecify.annotations.NullMarked;
