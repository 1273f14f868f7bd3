@NullMarked
package jp.tsunagari.portal.photo.web;

import org.jspecify.annotations.NullMarked;
