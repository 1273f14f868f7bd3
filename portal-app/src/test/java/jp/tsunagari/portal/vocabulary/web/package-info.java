@NullMarked
package jp.tsunagari.portal.vocabulary.web;

import org.jspecify.annotations.NullMarked;
