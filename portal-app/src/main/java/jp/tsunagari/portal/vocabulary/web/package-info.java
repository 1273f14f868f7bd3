/** Pages on which admins look after target groups, approaches and synonyms. */
@NullMarked
package jp.tsunagari.portal.vocabulary.web;

import org.jspecify.annotations.NullMarked;
