/** Where the catalogue has much and where it has nothing: counts of initiatives by two facets, as a table. */
@NullMarked
package jp.tsunagari.portal.matrix.web;

import org.jspecify.annotations.NullMarked;
