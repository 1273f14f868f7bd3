@NullMarked
package jp.tsunagari.portal.card.web;

import org.jspecify.annotations.NullMarked;
