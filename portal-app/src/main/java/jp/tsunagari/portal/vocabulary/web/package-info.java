/** Pages on which admins look after target groups, approaches
@NullMarked
package jp.tsunagari.portal.vocabulary.web;

import org.jspecify.annotations.NullMarked;
