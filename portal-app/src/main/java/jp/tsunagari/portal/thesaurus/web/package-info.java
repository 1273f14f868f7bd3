/** Pages on which admins look after the thesaurus, and the files in which it is exported and imported. */
@NullMarked
package jp.tsunagari.portal.thesaurus.web;

import org.jspecify.annotations.NullMarked;
